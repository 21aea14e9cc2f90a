"""View: the graph as one page for a web browser that needs neither server nor network."""
