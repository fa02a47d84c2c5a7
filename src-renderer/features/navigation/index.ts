export { PlaceLink, ViewLink, ViewRedirect } from './links.tsx';
export { NavigationProvider, useNavigation, useViewPath } from './navigation.tsx';
export { useAllYears } from './use-all-years.ts';
