/** What enrichment costs, with databases and indicators of the size that they have in use. */
package bench.enrichment;
