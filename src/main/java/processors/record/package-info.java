/** What travels: objects, batches, records, documents and how each record ended. */
package processors.record;
