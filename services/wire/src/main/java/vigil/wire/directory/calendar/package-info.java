/** A rota kept as an iCalendar file, RFC 5545; start with {@code CalendarRota}. */
@NullMarked
package vigil.wire.directory.calendar;

import org.jspecify.annotations.NullMarked;
