/**
 * What kinds of channel there are and what each means for the rest of the desk: a class for each kind, and nobody else
 * who asks which kind it is. Knows no tables and no other package of the core but its checks.
 */
package io.helpdesk.core.channeltype;
