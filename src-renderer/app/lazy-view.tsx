import { type ComponentType, lazy, useState } from 'react';

/** A view whose code comes when it is first shown, or before, when it is asked for. */
export type LazyView = ComponentType & { readonly preload: () => Promise<void> };

/** Like `lazy`, but shown at once where its code is there already: nothing stands in for it, not even for a moment. */
export function lazyView(load: () => Promise<{ default: ComponentType }>): LazyView {
  let loaded: ComponentType | null = null;
  const once = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Later = lazy(once);
  function View() {
    // The same one as long as it is shown: another would begin anew.
    const [Shown] = useState<ComponentType>(() => loaded ?? Later);
    return <Shown />;
  }
  return Object.assign(View, {
    preload: async () => {
      await once();
    },
  });
}
