import { agreementLife } from './agreement-life.ts';
import { agreements } from './agreements.ts';
import { attachmentCommand } from './attachment-command.ts';
import { b24 } from './b24.ts';
import { budget } from './budget.ts';
import { budgetCommand } from './budget-command.ts';
import { calendar } from './calendar.ts';
import { central } from './central.ts';
import { centralProblems } from './central-problems.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { contributions } from './contributions.ts';
import { counterCommand } from './counter-command.ts';
import { counterProblems } from './counter-problems.ts';
import { counties } from './counties.ts';
import { documentProblems } from './document-problems.ts';
import { documents } from './documents.ts';
import { figureProblems } from './figure-problems.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { host } from './host.ts';
import { invoiceFile } from './invoice-file.ts';
import { invoicing } from './invoicing.ts';
import { joining } from './joining.ts';
import { joiningLists } from './joining-lists.ts';
import { leaving } from './leaving.ts';
import { mappingProblems } from './mapping-problems.ts';
import { mappingWizard } from './mapping-wizard.ts';
import { offers } from './offers.ts';
import { orderList } from './order-list.ts';
import { overview } from './overview.ts';
import { populationImport } from './population-import.ts';
import { populationProblems } from './population-problems.ts';
import { presentation } from './presentation.ts';
import { priceList } from './price-list.ts';
import { provenance } from './provenance.ts';
import { putBack } from './put-back.ts';
import { recordWords } from './record-words.ts';
import { registers } from './registers.ts';
import { savings } from './savings.ts';
import { settings } from './settings.ts';
import { statistics } from './statistics.ts';
import { statisticsView } from './statistics-view.ts';
import { sync } from './sync.ts';
import { syncFaults } from './sync-faults.ts';
import { syncProblems } from './sync-problems.ts';
import { table } from './table.ts';
import { undo } from './undo.ts';
import { usage } from './usage.ts';
import { usageFiles } from './usage-files.ts';
import { vault } from './vault.ts';
import { verifyCommand } from './verify-command.ts';
import { workbench } from './workbench.ts';

export const nb = {
  agreementLife,
  agreements,
  attachmentCommand,
  common,
  compare,
  counties,
  contributions,
  counterCommand,
  counterProblems,
  b24,
  calendar,
  budget,
  budgetCommand,
  central,
  centralProblems,
  charts,
  documentProblems,
  documents,
  figureProblems,
  frame,
  invoiceFile,
  invoicing,
  joining,
  joiningLists,
  leaving,
  orderList,
  mappingProblems,
  mappingWizard,
  offers,
  overview,
  populationImport,
  populationProblems,
  presentation,
  priceList,
  provenance,
  savings,
  putBack,
  recordWords,
  settings,
  help,
  host,
  statistics,
  statisticsView,
  sync,
  syncFaults,
  syncProblems,
  table,
  undo,
  usage,
  usageFiles,
  history,
  registers,
  vault,
  verifyCommand,
  workbench,
};
