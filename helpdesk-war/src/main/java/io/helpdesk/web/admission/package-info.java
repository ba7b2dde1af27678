/**
 * Who may come in and when: requests at work are bounded, bodies are waited for without a thread, wrong credentials are
 * slowed down (docs/adr/0021-admission.md). What is refused here is worded by the dialect, as any other refusal.
 */
package io.helpdesk.web.admission;
