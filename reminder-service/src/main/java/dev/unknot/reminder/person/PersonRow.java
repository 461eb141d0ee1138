package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;

/** A row of a table that has at most one for each person. */
@MappedSuperclass
@IdClass(Person.class)
public abstract class PersonRow extends PanacheEntityBase {

    @Id
    public String organisation = "";

    @Id
    public String employee = "";

    /** Which share of the people this person belongs to; fixed by the person's key. */
    public int bucket;

    /** For the ORM. */
    protected PersonRow() {}

    /** A row of the same person. */
    protected PersonRow(PersonRow row) {
        organisation = row.organisation;
        employee = row.employee;
        bucket = row.bucket;
    }

    public Person person() {
        return new Person(organisation, employee);
    }
}
