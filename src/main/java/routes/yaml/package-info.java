/** What the YAML files say and where, and where the fault lies that keeps routes from starting. */
package routes.yaml;
