package dev.unknot.triage.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    /** What is empty was not said. */
    @ParameterizedTest
    @CsvSource({
        "better, 4, 2, BETTER",
        "better, 4, 5, BETTER",
        "better, 4, 6, WORSE",
        "same, 4, 6, WORSE",
        "worse, 6, 2, WORSE",
        "same, 6, 2, SAME",
        "better, , 9, BETTER",
        ", 4, 6, WORSE",
        ", 4, 5, SAME",
        ", 4, 3, SAME",
        ", 4, 2, BETTER",
        ", 4, ,",
        ", , 4,"
    })
    void aClearRiseOutweighsWhatIsSaid(String said, Integer before, Integer now, Course course) {
        FollowUpRequest request = new FollowUpRequest(
                Optional.ofNullable(said),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Course.of(request, Optional.ofNullable(before))).isEqualTo(Optional.ofNullable(course));
    }
}
