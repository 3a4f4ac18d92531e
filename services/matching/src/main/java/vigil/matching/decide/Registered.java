package vigil.matching.decide;

import vigil.domain.person.Person;

/**
 * Somebody on the register, as the index holds them.
 *
 * @param registerOffset where the record stands in the register's log, 0 or more
 */
public record Registered(Person person, long registerOffset) {}
