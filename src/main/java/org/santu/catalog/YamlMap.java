package org.santu.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.santu.problem.Nearest;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping read key by key. Remembers where each value stands, collects mistakes instead of stopping at the first,
 * and at the end reports keys that nobody asked for, since those are usually misspelt.
 */
public final class YamlMap {
    private final YamlFile file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlMap(YamlFile file, Node node) {
        this.file = file;
        this.line = YamlFile.lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            file.mistake(line, "这里应为“键: 值”", "expected a mapping of keys to values");
            return;
        }
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    file.mistake(YamlFile.lineOf(key), "键重复: " + key.getValue(), "key given twice: " + key.getValue());
                }
                lines.put(key.getValue(), YamlFile.lineOf(key));
            }
        }
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    public List<String> keys() {
        asked.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    public int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    public void mistake(String key, String zh, String en) {
        file.mistake(lineOf(key), zh, en);
    }

    /** The text of a key that must be there; an empty text after reporting when it is not. */
    public String getText(String key) {
        String text = findText(key);
        if (text == null) {
            mistake(key, "缺少必填项 " + key, "key " + key + " is missing");
            return "";
        }
        return text;
    }

    public String findText(String key) {
        Node node = find(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        mistake(key, key + " 应为文字", key + " must be a text");
        return null;
    }

    public BigDecimal findNumber(String key) {
        String text = findText(key);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            mistake(key, key + " 应为数字,实为 " + text, key + " must be a number, not " + text);
            return null;
        }
    }

    public boolean isTrue(String key) {
        String text = findText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            mistake(key, key + " 应为 true 或 false", key + " must be true or false");
        }
        return "true".equals(text);
    }

    public List<String> listTexts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : listNodes(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                mistake(key, key + " 应为文字列表", key + " must be a list of texts");
            }
        }
        return texts;
    }

    public List<YamlMap> listMaps(String key) {
        return listNodes(key).stream().map(item -> new YamlMap(file, item)).toList();
    }

    /** Whether the value of a key is a single word and not a list or a mapping. */
    boolean isScalar(String key) {
        return find(key) instanceof ScalarNode;
    }

    /** The mapping below a key, empty when the key is not there. */
    public YamlMap getMap(String key) {
        Node node = find(key);
        return new YamlMap(file, node == null ? new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK) : node);
    }

    /** The keys {@code zh} and {@code en} of this mapping. */
    public Text label() {
        return new Text(getText("zh"), getText("en"));
    }

    /** A value that is one text for both languages or a mapping of zh and en; null when it is not there. */
    public Text findLabel(String key) {
        Node node = find(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return new Text(scalar.getValue(), scalar.getValue());
        }
        YamlMap map = new YamlMap(file, node);
        Text label = map.label();
        map.rejectUnknownKeys();
        return label;
    }

    public void rejectUnknownKeys() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                String known = String.join(", ", asked);
                String meant = Nearest.find(key, asked).orElse(null);
                mistake(
                        key,
                        "不认识的键 " + key + (meant == null ? "" : ",是否应为 " + meant + "?") + ";可用: " + known,
                        "unknown key " + key + (meant == null ? "" : ", did you mean " + meant + "?") + "; known are "
                                + known);
            }
        }
    }

    private List<Node> listNodes(String key) {
        Node node = find(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistake(key, key + " 应为列表", key + " must be a list");
        return List.of();
    }

    private Node find(String key) {
        asked.add(key);
        return values.get(key);
    }
}
