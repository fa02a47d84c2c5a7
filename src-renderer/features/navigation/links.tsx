import type { ReactNode } from 'react';
import { Link, Redirect } from 'wouter';
import type { Destination, ViewName } from '#domain/address/destination.ts';
import { useAddressParts } from '#features/session/index.ts';
import { addressOf, viewAddress } from './address-of.ts';
import { useNavigation } from './navigation.tsx';

type LinkProps = { readonly className?: string; readonly children: ReactNode };

/** A link to a place in the program. */
export function PlaceLink({ to, onGo, ...rest }: LinkProps & { to: Destination; onGo?(): void }) {
  const { go } = useNavigation();
  const [parts] = useAddressParts();
  const onClick = (event: React.MouseEvent) => {
    // With one of these keys it opens in a window of its own, which is what the address is for.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Here the program goes there, and says what it changed on the way.
    event.preventDefault();
    onGo?.();
    go(to);
  };
  return <Link {...rest} href={addressOf(to, parts)} onClick={onClick} />;
}

/** A link to a view as it was left. */
export function ViewLink(props: LinkProps & { view: ViewName; 'aria-current'?: 'page' | undefined; onGo(): void }) {
  const { view, onGo, ...rest } = props;
  const [parts] = useAddressParts();
  return <Link {...rest} href={viewAddress(view, parts)} onClick={onGo} />;
}

/** Goes to a view at once, in place of an address that leads nowhere. */
export function ViewRedirect({ to }: { to: ViewName }) {
  const [parts] = useAddressParts();
  return <Redirect to={viewAddress(to, parts)} replace />;
}
