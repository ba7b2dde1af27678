/** What an operator watches: how much there is to do, how long it takes and what goes wrong. */
package io.helpdesk.api.measure;
