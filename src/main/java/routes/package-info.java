/** The application: its main class, its settings, and the beans that the routes refer to. */
package routes;
