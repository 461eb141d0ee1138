package dev.unknot.reminder.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Property
    void isThePartitionThatKafkaChooses(@ForAll @StringLength(min = 1, max = 40) String employee) {
        Assume.that(Person.isEmployeeId(employee));
        Person person = new Person("acme", employee);
        byte[] key = person.key().getBytes(StandardCharsets.UTF_8);
        assertThat(Bucket.of(person, 64)).isEqualTo(BuiltInPartitioner.partitionForKey(key, 64));
    }

    @Test
    void neverChanges() {
        assertThat(Bucket.of(new Person("acme", "ann"), 64)).isEqualTo(43);
        assertThat(Bucket.of(new Person("acme", "ümlaut"), 64)).isEqualTo(57);
    }
}
