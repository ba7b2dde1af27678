/** Holds every exchange of the wire tests against the OpenAPI documents, or keeps what is to be described (docs/openapi.md). */
package io.helpdesk.wire.openapi;
