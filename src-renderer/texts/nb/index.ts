import { central } from './central.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { documents } from './documents.ts';
import { frame } from './frame.ts';
import { overview } from './overview.ts';
import { settings } from './settings.ts';

export const nb = { common, central, charts, documents, frame, overview, settings };
