package org.santu.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AngleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "115.5|115.5|UNSAID",
                "39°51′12″N|39.853333333|LATITUDE",
                "39°51'12\"|39.853333333|UNSAID",
                "39 51 12|39.853333333|UNSAID",
                "39-51-12|39.853333333|UNSAID",
                "39:51:12.5|39.853472222|UNSAID",
                "39度51分12秒|39.853333333|UNSAID",
                "北纬39度51分12秒|39.853333333|LATITUDE",
                "东经115°30′|115.5|LONGITUDE",
                "E115.5|115.5|LONGITUDE",
                "115.5E|115.5|LONGITUDE",
                "N39°51.2′|39.853333333|LATITUDE",
                "１１５．５|115.5|UNSAID",
                "39d51m12s|39.853333333|UNSAID",
                "W 71° 30' 0\"|-71.5|LONGITUDE",
                "33°S|-33|LATITUDE",
                "-12.25|-12.25|UNSAID",
                "39°51′12.345″|39.8534291666|UNSAID",
                "4305123.25|4305123.25|UNSAID"
            })
    void manyWaysOfWritingMeanTheSame(String text, double value, Angle.Axis axis) {
        Angle angle = Angle.parse(text).orElseThrow();
        assertThat(angle.value()).isCloseTo(value, within(1e-9));
        assertThat(angle.axis()).isEqualTo(axis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "39°61′", "39°51′60″", "39.5°51′", "1 2 3 4", "NaN", "1e999", "北京", "115,5", "--1"})
    void whatIsNoAngleIsNone(String text) {
        assertThat(Angle.parse(text)).isEmpty();
    }
}
