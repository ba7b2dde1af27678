/**
 * What describes the wires to programs and people: an OpenAPI document of each at {@code /openapi/}, a collection of requests
 * beside it, and at {@code /docs/} a page that shows them. They are written while the application is built (docs/openapi.md).
 */
package io.helpdesk.web.openapi;
