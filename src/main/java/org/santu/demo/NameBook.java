package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Names that everybody sees to be invented: places after painting, people after the heavenly stems and a number. */
final class NameBook {
    static final String CITY = "丹青市";

    private static final List<String> COUNTIES =
            List.of("画屏县", "水墨县", "青绿县", "工笔县", "写意县", "泼彩县", "金碧县", "白描县", "浅绛县", "没骨县");

    /** Of land with more counties than names. */
    private static final List<String> PARTS = List.of("", "上", "下");

    private static final List<String> FIRST_TOWNS =
            List.of("石绿镇", "赭石镇", "朱砂镇", "砚台镇", "湖笔镇", "宣纸镇", "花青乡", "藤黄乡", "云母乡", "松烟乡", "留白乡", "皴山乡", "题跋乡");

    private static final String[] WORDS = ("石青 胭脂 铅白 雌黄 雄黄 靛蓝 银朱 蛤粉 徽墨 端砚 歙砚 洮砚 澄泥 狼毫 羊毫 紫毫 兼毫 绢本 册页 手卷 立轴 扇面 屏风 画院"
                    + " 装裱 镇纸 笔洗 笔架 墨池 印泥 金石 篆刻 钤印 落款 章法 气韵 骨法 传神 渲染 点苔 披麻 斧劈 雨点 折带 米点 焦墨 淡墨 积墨"
                    + " 破墨 飞白 湿笔 勾勒 双钩 重彩 设色 丘壑 远岫 烟岚 寒林 疏影 平远 深远 高远 云头 卷云 鬼脸 泥金 洒金 绢素 澄心 玉版 朱磦")
            .split(" ");

    private static final String[] PLAIN_ROOTS =
            ("丹墨 青砚 朱笔 素纸 绢彩 画墙 墨香 砚田 笔耕 彩云 素心 画意 诗屏 书案 墨林 青云 丹桂 朱阁 碧梧 黛瓦 缃桃 绛霞 缥竹 翠微"
                            + " 银杏 藕荷 秋香 月白 鸦青 鹅黄 柳绿 茶白 檀色 琥珀 石榴 豆青 天青 竹青 松花 葱绿 杏黄 妃红 酡红 栗壳 棕榈 玄青 霁蓝 甜白")
                    .split(" ");

    private static final String[] HILL_ROOTS =
            ("石青 石绿 赭石 朱砂 松烟 云母 花青 藤黄 白垩 黄丹 青金 孔雀 墨池 砚石 笔架 画屏 披麻 斧劈 点苔 折带 卷云 雨点 焦墨 飞白"
                            + " 远岫 烟岚 寒林 疏影 幽篁 苔痕 枯木 流泉 飞瀑 深崖 云根 石笋 鹿角 蟹爪 龙鳞 牛毛 荷叶 解索 乱柴 矾头 坡脚 渡口 茅亭 栈桥")
                    .split(" ");

    private static final String[] PLAIN_ENDS = {"村", "庄", "屯", "铺", "营", "店", "桥", "村", "庄"};
    private static final String[] HILL_ENDS = {"沟", "峪", "坡", "湾", "台", "坪", "梁", "口", "岭", "村", "庄"};
    private static final String[] SIDES = {"", "", "", "", "上", "下", "东", "西", "南", "北", "大", "小", "前", "后"};
    private static final String[] RIVERS = {
        "墨", "丹", "青", "赭", "朱", "碧", "素", "绛", "翠", "银", "缃", "黛", "砚", "绢", "彩", "苔", "藤", "茜", "栀", "靛"
    };
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String DIGITS = "〇一二三四五六七八九";

    private NameBook() {}

    static String county(int county) {
        return PARTS.get(county / COUNTIES.size()) + COUNTIES.get(county % COUNTIES.size());
    }

    /** Thirteen towns: the first six are 镇, the others 乡. */
    static List<String> towns(int county) {
        if (county == 0) {
            return FIRST_TOWNS;
        }
        List<String> result = new ArrayList<>();
        for (int t = 0; t < VillagePartition.TOWNS; t++) {
            String word = WORDS[(county * 7 + t * 5) % WORDS.length];
            result.add(word + (t < 6 ? "镇" : "乡"));
        }
        return result;
    }

    /** A village name not in {@code taken}, to which it is added. */
    static String village(boolean plain, SplittableRandom random, Set<String> taken) {
        String[] roots = plain ? PLAIN_ROOTS : HILL_ROOTS;
        String[] ends = plain ? PLAIN_ENDS : HILL_ENDS;
        for (int k = 0; ; k++) {
            String side = k < 12 ? "" : SIDES[random.nextInt(SIDES.length)];
            String name = side + roots[random.nextInt(roots.length)] + ends[random.nextInt(ends.length)];
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** A natural village of a village: short, as people say it. */
    static String hamlet(boolean plain, SplittableRandom random, Set<String> taken) {
        String[] roots = plain ? PLAIN_ROOTS : HILL_ROOTS;
        String[] ends = plain ? PLAIN_ENDS : HILL_ENDS;
        for (int k = 0; ; k++) {
            String root = roots[random.nextInt(roots.length)];
            String side = SIDES[4 + random.nextInt(SIDES.length - 4)];
            String name =
                    (k < 30 ? side + root.charAt(random.nextInt(2)) : side + root) + ends[random.nextInt(ends.length)];
            if (taken.add(name)) {
                return name;
            }
        }
    }

    static String river(int number) {
        String word = RIVERS[number % RIVERS.length];
        int round = number / RIVERS.length;
        return word
                + switch (round) {
                    case 0 -> "河";
                    case 1 -> "溪";
                    case 2 -> "水";
                    case 3 -> "泉沟";
                    default -> DIGITS.charAt(round % 10) + "沟";
                };
    }

    /** A person: a heavenly stem (0 to 9) and a number of at least four digits, such as 甲一〇二七. */
    static String person(int stem, long number) {
        String digits = Long.toString(number);
        StringBuilder name = new StringBuilder().append(STEMS.charAt(stem));
        for (int k = digits.length(); k < 4; k++) {
            name.append(DIGITS.charAt(0));
        }
        digits.chars().forEach(digit -> name.append(DIGITS.charAt(digit - '0')));
        return name.toString();
    }

    /** A number that no network gives out. */
    static String phone(long number) {
        return String.format("1990000%04d", Math.floorMod(number, 10_000));
    }
}
