package org.santu.render;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.problem.SantuException;

/** Finds fonts that can write Chinese. A style may name a family; where it is missing or has no Chinese, another is taken. */
public final class Fonts {
    static final String PREFERRED = "WenQuanYi Micro Hei";
    private static final List<String> CHINESE =
            List.of(PREFERRED, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei");
    private static final String SAMPLE = "三图村县";

    private static final Map<String, Font> BY_FAMILY = new ConcurrentHashMap<>();
    private static final Supplier<Set<String>> INSTALLED = memoized(() -> Arrays.stream(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
            .collect(Collectors.toUnmodifiableSet()));

    private Fonts() {}

    /**
     * A font of the first family that is installed and writes Chinese, else of any that does.
     *
     * @throws SantuException when no installed font writes Chinese
     */
    public static Font find(List<String> families, int style, float sizePixels) {
        for (String family : families) {
            if (INSTALLED.get().contains(family)) {
                Font font = BY_FAMILY.computeIfAbsent(family, name -> new Font(name, Font.PLAIN, 12));
                if (writesChinese(font)) {
                    return font.deriveFont(style, sizePixels);
                }
            }
        }
        return BY_FAMILY.computeIfAbsent("", any -> anyChinese()).deriveFont(style, sizePixels);
    }

    private static Font anyChinese() {
        return Stream.concat(
                        CHINESE.stream().filter(INSTALLED.get()::contains),
                        INSTALLED.get().stream().sorted())
                .map(name -> new Font(name, Font.PLAIN, 12))
                .filter(Fonts::writesChinese)
                .findFirst()
                .orElseThrow(() -> new SantuException("SANTU-RENDER-NO-CHINESE-FONT"));
    }

    private static boolean writesChinese(Font font) {
        return font.canDisplayUpTo(SAMPLE) < 0;
    }

    private static <T> Supplier<T> memoized(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = supplier.get();
                }
                return value;
            }
        };
    }
}
