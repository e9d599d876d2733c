/** What people bring along to their desks (room, traits, absences, conflicts of interest), and what cases ask. */
@NullMarked
package org.duly.assignment.people;

import org.jspecify.annotations.NullMarked;
