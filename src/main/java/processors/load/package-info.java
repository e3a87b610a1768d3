/** The last step of a log: documents in bulk requests to OpenSearch, and what came of each. */
package processors.load;
