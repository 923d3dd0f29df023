package org.santu.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the bundles of every room on the class path, in folders and in jars (jars in jars included). */
final class MessageBundles {
    private static final String FOLDER = "messages/";

    private MessageBundles() {}

    static Map<String, String> read(String language) {
        Map<String, String> texts = new TreeMap<>();
        try {
            ClassLoader loader = MessageBundles.class.getClassLoader();
            for (URL folder : Collections.list(loader.getResources(FOLDER))) {
                for (String file : list(folder)) {
                    if (file.endsWith("_" + language + ".properties")) {
                        add(texts, loader.getResource(FOLDER + file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Message bundles cannot be read", e);
        }
        return Map.copyOf(texts);
    }

    private static void add(Map<String, String> texts, URL bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            texts.put(key, properties.getProperty(key));
        }
    }

    private static List<String> list(URL folder) throws IOException {
        if (folder.getProtocol().equals("file")) {
            try (Stream<Path> files = Files.list(Path.of(uri(folder)))) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        }
        if (folder.openConnection() instanceof JarURLConnection connection) {
            JarFile jar = connection.getJarFile();
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.indexOf('/', FOLDER.length()) < 0)
                    .map(name -> name.substring(FOLDER.length()))
                    .toList();
        }
        return List.of();
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("Not a path: " + url, e);
        }
    }
}
