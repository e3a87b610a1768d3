/**
 * What Camel needs in Java: the application, the beans of its routes and aggregation strategies.
 */
package routes;
