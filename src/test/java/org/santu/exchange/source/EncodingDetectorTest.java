package org.santu.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {

    private static TextEncoding detect(String charset, String... values) {
        EncodingDetector detector = new EncodingDetector();
        for (String value : values) {
            byte[] bytes = value.getBytes(Charset.forName(charset));
            detector.add(bytes, 0, bytes.length);
        }
        return detector.detect();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "GBK,GB18030", "GB18030,GB18030"})
    void chineseIsToldApart(String written, String read) {
        TextEncoding encoding = detect(written, "易县", "阜平县台峪乡", "海沧村委会");
        assertThat(encoding.charset().name()).isEqualTo(read);
        assertThat(encoding.confidence()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "windows-1252,windows-1252"})
    void accentsAreNotTakenForChinese(String written, String read) {
        assertThat(detect(written, "Sant Julià de Lòria", "Carretera de l'Obac", "Escàs")
                        .charset()
                        .name())
                .isEqualTo(read);
        assertThat(detect(written, "Tårneby in Våler I Solør kommune").charset().name())
                .isEqualTo(read);
    }

    @Test
    void oneShortNameIsEnoughButLessSure() {
        assertThat(detect("GBK", "易县").charset()).isEqualTo(Charsets.GB18030);
        assertThat(detect("GBK", "易县").confidence()).isLessThan(0.9);
        assertThat(detect("UTF-8", "易县").confidence()).isGreaterThan(0.9);
        assertThat(detect("US-ASCII", "plain").reason()).isEqualTo("SANTU-IMPORT-ENCODING-ASCII");
    }

    @ParameterizedTest
    @CsvSource({
        "CP936,GB18030",
        "936,GB18030",
        "ANSI 936,GB18030",
        "GB2312,GB18030",
        "utf8,UTF-8",
        "65001,UTF-8",
        "88591,ISO-8859-1",
        "ISO 8859-1,ISO-8859-1",
        "ANSI 1252,windows-1252",
        "Big5,Big5"
    })
    void namesOfCpgFilesAreKnown(String name, String charset) {
        assertThat(Charsets.find(name).map(Charset::name)).isEqualTo(Optional.of(charset));
    }

    @Test
    void nonsenseIsNoEncoding() {
        assertThat(Charsets.find("SYSTEM")).isEmpty();
        assertThat(Charsets.find("klingon-8")).isEmpty();
        assertThat(Charsets.find("")).isEmpty();
    }
}
