/**
 * Writes the OpenAPI documents while the application is built: what the resources declare, and of what the code does not say
 * the shapes in {@code src/openapi/shapes}. Nothing of it is in the file that is deployed (docs/openapi.md).
 */
package io.helpdesk.openapi;
