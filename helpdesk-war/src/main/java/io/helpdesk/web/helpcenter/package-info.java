/** Help centers as everybody reads them: pages without a script, for which nobody has to be known. */
package io.helpdesk.web.helpcenter;
