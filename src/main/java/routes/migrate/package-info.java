/** Turns the settings of users of the reference system into log types and property lines. */
package routes.migrate;
