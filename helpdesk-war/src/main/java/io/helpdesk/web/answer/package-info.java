/** Answers that go on after their requests, and the threads that write them. */
package io.helpdesk.web.answer;
