/** The place that all workers share: a bucket or a directory with the data of all feeds. */
package processors.feeds.store;
