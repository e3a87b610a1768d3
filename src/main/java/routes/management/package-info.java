/**
 * The HTTP server for looking at the running service: health, metrics, Jolokia and the Hawtio
 * console on one port, with the checks that keep web pages of others out.
 */
package routes.management;
