import { Bibliotek24Database } from './database.ts';

/**
 * The database of this window or worker; every thread opens its own connection to the same data. The window's guard has asked which
 * version is stored before anything else is done with it (`features/vault`).
 */
export const database = new Bibliotek24Database(undefined, 'today');
