/** What a host application may inject: service interfaces, plain records and the refusals they throw. */
package io.helpdesk.api;
