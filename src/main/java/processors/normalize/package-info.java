/**
 * Turns a record's fields into a document in the Elastic Common Schema, as its log type says:
 * names, times, ids, index names and JSON.
 */
package processors.normalize;
