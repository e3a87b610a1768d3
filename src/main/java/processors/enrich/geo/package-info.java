/** Where addresses are, and whose networks they belong to. */
package processors.enrich.geo;
