package org.santu.catalog;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file while it is read: knows its name and where its mistakes go. */
public final class YamlFile {
    private final String name;
    private final List<CatalogMistake> mistakes;

    /**
     * @param name as shown in messages
     * @param mistakes where mistakes are added
     */
    public YamlFile(String name, List<CatalogMistake> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /** The mapping at the top of the file, or nothing after the mistake was noted. */
    public Optional<YamlMap> read(String content) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            if (root == null) {
                mistake(1, "文件为空", "the file is empty");
                return Optional.empty();
            }
            return Optional.of(new YamlMap(this, root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistake(line, "YAML 写法有误: " + e.getProblem(), "not valid YAML: " + e.getProblem());
            return Optional.empty();
        } catch (YAMLException e) {
            // Such as control characters, of which no line is told.
            String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            mistake(1, "YAML 写法有误: " + problem, "not valid YAML: " + problem);
            return Optional.empty();
        }
    }

    void mistake(int line, String zh, String en) {
        mistakes.add(new CatalogMistake(name, line, new Text(zh, en)));
    }

    static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
