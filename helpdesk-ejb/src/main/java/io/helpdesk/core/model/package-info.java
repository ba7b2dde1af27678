/** All entities in one list, which the persistence unit is made of. Nothing depends on it. */
package io.helpdesk.core.model;
