/**
 * One step from a version of the database to the next, within the upgrade's own transaction: whatever throws
 * in it takes the whole upgrade back. Works on the raw database, because the typed schema knows the last version only.
 */
export type Migration = (database: IDBDatabase, upgrade: IDBTransaction) => void;
