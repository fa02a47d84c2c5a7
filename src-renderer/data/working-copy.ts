import { Bibliotek24Database } from './database.ts';

/** The database of this window or worker; every thread opens its own connection to the same data. */
export const database = new Bibliotek24Database();
