import { createRoot } from 'react-dom/client';

/** The least that a React page can be: what any start costs. */
createRoot(document.querySelector('#root') as HTMLElement).render(<main>Ready</main>);
