/** Threat indicators, and what of a document they match. */
package processors.enrich.threat;
