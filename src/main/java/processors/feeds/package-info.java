/**
 * Fetches what documents are enriched with, checks it, and keeps it where all workers read it: each
 * feed is downloaded by one worker and published in the feeds store, and every worker loads what is
 * new there.
 */
package processors.feeds;
