/** Says where in the YAML files the fault lies that keeps the routes from starting. */
package routes.yaml;
