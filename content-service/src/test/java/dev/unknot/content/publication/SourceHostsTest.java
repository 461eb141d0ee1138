package dev.unknot.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.Source;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The bundled catalogue names originals, not copies of them. */
class SourceHostsTest {

    /** Libraries of uploaded copies, shops, newspapers and blogs. */
    private static final List<String> NO_ORIGINALS = List.of(
            "academia.edu",
            "blogspot.com",
            "constantcontact.com",
            "docplayer.net",
            "docsbay.net",
            "docslib.org",
            "facebook.com",
            "healthline.com",
            "issuu.com",
            "medicalnewstoday.com",
            "medium.com",
            "pdfcoke.com",
            "pinterest.com",
            "pressreader.com",
            "prnewswire.com",
            "quizlet.com",
            "researchgate.net",
            "scribd.com",
            "slideshare.net",
            "studylib.net",
            "studyres.com",
            "today.com",
            "usatoday.com",
            "verywellhealth.com",
            "webmd.com",
            "wikipedia.org",
            "wordpress.com",
            "youtube.com",
            "yumpu.com",
            // Pages that show texts of health services under their own address.
            "clearchemist.co.uk",
            "developer.api.nhs.uk",
            "doctoori.net",
            "eastdevon.gov.uk",
            "funfoxmeds.com",
            "hartlepoolnow.co.uk",
            "healthfitnessrevolution.com",
            "imedi.co.uk",
            "ip-live-in-care.co.uk",
            "pharmacy.biz",
            "sheensurgery.nhs.uk",
            "zana.com",
            // Collections of package leaflets, and shops and practices that repeat what others found.
            "azurewebsites.net",
            "beipackzetteln.de",
            "epsychclinic.com",
            "kneeguru.co.uk",
            "lilliputhealth.co.uk",
            "medikamio.com",
            "myhealthbox.eu",
            "rossclinic.com",
            "rusapteka.de");

    private static final Collection<Source> SOURCES =
            BundledCatalogue.read().sources().values();

    @Test
    void noSourceIsACopy() {
        assertThat(SOURCES.stream().flatMap(source -> source.url().stream()))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(NO_ORIGINALS).as(url.toString()).noneMatch(host -> isOn(url, host)));
    }

    @Test
    void noSourceIsGivenTwice() {
        assertThat(SOURCES.stream().flatMap(source -> source.url().stream())).doesNotHaveDuplicates();
    }

    private static boolean isOn(URI url, String host) {
        String own = url.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return own.equals(host) || own.endsWith("." + host);
    }
}
