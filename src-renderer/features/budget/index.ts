export { BudgetView } from './budget-view.tsx';
