/** Threat indicators as their providers write them, and as the feeds store keeps them. */
package processors.feeds.threat;
