package org.santu.demo;

import java.util.List;

/** What kinds of projects a county runs, how many of a thousand, at what cost, and how they are written down. */
enum ProjectKind {
    INDUSTRY(
            300, 180_000, 2_600_000, "示范农业农村局", List.of("食用菌大棚建设", "核桃提质增效", "肉羊养殖小区", "中药材种植基地", "冷库与分拣中心", "小杂粮加工厂")),
    ROAD(130, 300_000, 4_200_000, "示范交通运输局", List.of("通村公路硬化", "自然村道路硬化", "产业路建设", "村道拓宽")),
    WATER(120, 120_000, 1_600_000, "示范水利局", List.of("饮水安全巩固提升", "管网延伸", "灌溉渠系配套", "蓄水池建设")),
    HOUSING(90, 90_000, 900_000, "示范住房建设局", List.of("危房改造", "农房抗震改造")),
    EDUCATION(45, 200_000, 3_800_000, "示范教育局", List.of("小学改薄", "幼儿园建设", "校舍维修")),
    HEALTH(55, 80_000, 700_000, "示范卫生健康局", List.of("标准化卫生室建设", "卫生院设备购置")),
    POWER(50, 150_000, 1_900_000, "示范供电公司", List.of("配电台区改造", "10千伏线路改造")),
    PHOTOVOLTAIC(60, 700_000, 3_700_000, "示范发展改革局", List.of("村级光伏电站")),
    RELOCATION(14, 9_000_000, 60_000_000, "示范发展改革局", List.of("易地搬迁集中安置")),
    CULTURE(46, 60_000, 420_000, "示范文化旅游局", List.of("文化广场建设", "综合服务中心")),
    TRAINING(30, 30_000, 260_000, "示范人力资源局", List.of("技能培训", "扶贫车间建设")),
    ENVIRONMENT(60, 80_000, 800_000, "示范生态环境局", List.of("污水治理", "厕所改造", "街巷整治"));

    final int perThousand;
    final int least;
    final int most;
    final String unit;
    final List<String> contents;

    ProjectKind(int perThousand, int least, int most, String unit, List<String> contents) {
        this.perThousand = perThousand;
        this.least = least;
        this.most = most;
        this.unit = unit;
        this.contents = contents;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
