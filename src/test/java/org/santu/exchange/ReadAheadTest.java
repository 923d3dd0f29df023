package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

@Timeout(120)
class ReadAheadTest {
    @Test
    void everyRecordComesOnceAndInOrder() {
        for (int count : new int[] {0, 1, 127, 128, 129, 5000}) {
            try (ReadAhead records = new ReadAhead(records(count, count + 1))) {
                for (int i = 0; i < count; i++) {
                    assertThat(records.hasNext()).isTrue();
                    assertThat(records.next().row()).isEqualTo(i);
                }
                assertThat(records.hasNext()).isFalse();
                assertThat(records.hasNext()).isFalse();
            }
        }
    }

    @Test
    void aProblemComesWhereTheRecordWouldHaveCome() {
        try (ReadAhead records = new ReadAhead(records(1000, 700))) {
            for (int i = 0; i < 700; i++) {
                assertThat(records.next().row()).isEqualTo(i);
            }
            assertThatThrownBy(records::hasNext).isInstanceOf(SantuException.class);
            assertThatThrownBy(records::next).isInstanceOf(SantuException.class);
        }
    }

    @Test
    void nothingIsReadAfterTheEnd() throws InterruptedException {
        AtomicLong read = new AtomicLong();
        Iterator<SourceRecord> endless = LongStream.iterate(0, i -> i + 1)
                .peek(read::set)
                .mapToObj(ReadAheadTest::record)
                .iterator();
        ReadAhead records = new ReadAhead(endless);
        assertThat(records.next().row()).isZero();
        records.close();
        long atTheEnd = read.get();
        assertThat(atTheEnd).as("a little ahead").isLessThan(1000);
        Thread.sleep(50);
        assertThat(read.get()).isEqualTo(atTheEnd);
        records.close();
    }

    @Test
    void whoNeverAskedLeavesNoThread() {
        new ReadAhead(records(10, 11)).close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("santu-read-ahead"));
    }

    private static Iterator<SourceRecord> records(long count, long broken) {
        return LongStream.range(0, count)
                .mapToObj(row -> {
                    if (row == broken) {
                        throw new SantuException("SANTU-SHP-DAMAGED");
                    }
                    return record(row);
                })
                .iterator();
    }

    private static SourceRecord record(long row) {
        return new SourceRecord(row, new Object[0], null, List.of());
    }
}
