<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Insula {version}</source>
        <translation>Insula {version}</translation>
    </message>
    <message>
        <source>See, create, clone and delete isolated environments, and change your mind.</source>
        <translation>Voir, créer, cloner et supprimer des environnements isolés, et pouvoir changer d’avis.</translation>
    </message>
    <message>
        <source>Insula is under the MIT licence. Its icons are Lucide’s, under the ISC licence. It is made with Qt for Python (LGPL), uv and virtualenv.</source>
        <translation>Insula est sous licence MIT. Ses icônes viennent de Lucide, sous licence ISC. Il est fait avec Qt for Python (LGPL), uv et virtualenv.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environnements</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Select an environment first.</source>
        <translation>Sélectionnez d’abord un environnement.</translation>
    </message>
    <message>
        <source>Select only one environment.</source>
        <translation>Sélectionnez un seul environnement.</translation>
    </message>
    <message>
        <source>Not possible here.</source>
        <translation>Impossible ici.</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>No operation like that</source>
        <translation>Aucune opération de ce genre</translation>
    </message>
    <message>
        <source>Neither the search nor the filter matches one.</source>
        <translation>Aucune ne répond à la recherche et au filtre.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Everything that Insula does is kept here, with its log and its outcome.</source>
        <translation>Tout ce que fait Insula est conservé ici, avec son journal et son résultat.</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>Rechercher une opération</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Ajouter un label</translation>
    </message>
    <message>
        <source>None but those of its image.</source>
        <translation>Aucune, sauf celles de son image.</translation>
    </message>
    <message>
        <source>As “docker run -t” gives it.</source>
        <translation>Comme avec «&#x202f;docker run -t&#x202f;».</translation>
    </message>
    <message>
        <source>As “docker run -i” keeps it.</source>
        <translation>Comme avec «&#x202f;docker run -i&#x202f;».</translation>
    </message>
    <message>
        <source>It could do anything to this computer. Hardly anything needs that.</source>
        <translation>Il pourrait tout faire sur cet ordinateur. Presque rien n’en a besoin.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>“host” or “container:name”.</source>
        <translation>«&#x202f;host&#x202f;» ou «&#x202f;container:nom&#x202f;».</translation>
    </message>
    <message>
        <source>“host”, “shareable” or “container:name”.</source>
        <translation>«&#x202f;host&#x202f;», «&#x202f;shareable&#x202f;» ou «&#x202f;container:nom&#x202f;».</translation>
    </message>
    <message>
        <source>Add a setting</source>
        <translation>Ajouter un réglage</translation>
    </message>
    <message>
        <source>As the engine has them.</source>
        <translation>Comme le moteur les a.</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Ajouter une option</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>There is no screen to open the window on: start Insula from a desktop session, or use its commands (insula --help).</source>
        <translation>Aucun écran où ouvrir la fenêtre&#xa0;: lancez Insula depuis une session graphique, ou utilisez ses commandes (insula --help).</translation>
    </message>
</context>
<context>
    <name>BuildArguments</name>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Afficher la valeur</translation>
    </message>
    <message>
        <source>Argument {name}</source>
        <translation>Argument {name}</translation>
    </message>
</context>
<context>
    <name>BuildImageDialog</name>
    <message>
        <source>The last stage</source>
        <translation>La dernière étape</translation>
    </message>
    <message>
        <source>No stage of this Dockerfile has a name.</source>
        <translation>Aucune étape de ce Dockerfile n’a de nom.</translation>
    </message>
    <message>
        <source>Build an image</source>
        <translation>Construire une image</translation>
    </message>
    <message>
        <source>From the Dockerfile in a folder. A window then shows each step as it is done.</source>
        <translation>Depuis le Dockerfile d’un dossier. Une fenêtre montre ensuite chaque étape.</translation>
    </message>
    <message>
        <source>This folder has no Dockerfile</source>
        <translation>Ce dossier n’a pas de Dockerfile</translation>
    </message>
    <message>
        <source>A Dockerfile says how its image is made. One can be written for a Python application.</source>
        <translation>Un Dockerfile dit comment construire l’image. Insula peut en écrire un pour une application Python.</translation>
    </message>
    <message>
        <source>New Dockerfile…</source>
        <translation>Nouveau Dockerfile…</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>The one in the folder</source>
        <translation>Celui du dossier</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>One or several, with a space between them.</source>
        <translation>Un ou plusieurs, séparés par des espaces.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>That of the engine</source>
        <translation>Celle du moteur</translation>
    </message>
    <message>
        <source>Look for newer base images</source>
        <translation>Chercher des images de base plus récentes</translation>
    </message>
    <message>
        <source>Asks the registry even for what is here already.</source>
        <translation>Interroge le registre même pour ce qui est déjà ici.</translation>
    </message>
    <message>
        <source>Do every step anew</source>
        <translation>Refaire toutes les étapes</translation>
    </message>
    <message>
        <source>Takes nothing from the cache of earlier builds.</source>
        <translation>N’utilise pas le cache des constructions précédentes.</translation>
    </message>
    <message>
        <source>What is sent to the engine</source>
        <translation>Ce qui est envoyé au moteur</translation>
    </message>
    <message>
        <source>Build image</source>
        <translation>Construire l’image</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>That of the folder</source>
        <translation>Celui du dossier</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>S’arrêter à</translation>
    </message>
</context>
<context>
    <name>BuildSteps</name>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>en cache</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>repliée</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrompu</translation>
    </message>
</context>
<context>
    <name>BuildViewModel</name>
    <message>
        <source>“{platform}” is no platform: write one such as linux/arm64.</source>
        <translation>«&#x202f;{platform}&#x202f;» n’est pas une plateforme&#xa0;: écrivez par exemple linux/arm64.</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Parcours du dossier…</translation>
    </message>
    <message numerus="yes">
        <source>Sends %n file(s), {size}.</source>
        <translation>
            <numerusform>Envoie %n fichier, {size}.</numerusform>
            <numerusform>Envoie %n fichiers, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest: {files}.</source>
        <translation>Les plus gros&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>Choose a folder with a Dockerfile.</source>
        <translation>Choisissez un dossier avec un Dockerfile.</translation>
    </message>
    <message>
        <source>Nothing is left out: there is no .dockerignore.</source>
        <translation>Rien n’est exclu&#xa0;: il n’y a pas de .dockerignore.</translation>
    </message>
    <message>
        <source>{file} leaves nothing out.</source>
        <translation>{file} n’exclut rien.</translation>
    </message>
    <message numerus="yes">
        <source>{file} leaves out {names} and %n more.</source>
        <translation>
            <numerusform>{file} exclut {names} et %n autre.</numerusform>
            <numerusform>{file} exclut {names} et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} leaves out {names}.</source>
        <translation>{file} exclut {names}.</translation>
    </message>
    <message>
        <source>Built by buildx {version}.</source>
        <translation>Construction par buildx {version}.</translation>
    </message>
    <message>
        <source>Built by the classic builder: no buildx can be used here.</source>
        <translation>Construction par le constructeur classique&#xa0;: aucun buildx utilisable ici.</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Search paths</source>
        <translation>Rechercher un chemin</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Kinds of changes</source>
        <translation>Types de changements</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>The changes cannot be read</source>
        <translation>Impossible de lire les changements</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Comparing with the image…</source>
        <translation>Comparaison avec l’image…</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Aucun changement ne correspond</translation>
    </message>
    <message>
        <source>As in its image</source>
        <translation>Comme dans son image</translation>
    </message>
    <message>
        <source>Files that it adds, changes or deletes appear here; those in volumes do not.</source>
        <translation>Les fichiers qu’il ajoute, modifie ou supprime apparaissent ici, sauf ceux des volumes.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>usage: </source>
        <translation>utilisation&#xa0;: </translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>arguments&#xa0;</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options&#xa0;</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>afficher cette aide</translation>
    </message>
    <message>
        <source>See, create, clone and delete the isolated environments of this computer. Without a command, opens the window.</source>
        <translation>Voir, créer, cloner et supprimer les environnements isolés de cet ordinateur. Sans commande, ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>afficher la version</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s</source>
        <translation>%(prog)s&#xa0;: erreur&#xa0;: %(message)s</translation>
    </message>
    <message>
        <source>%(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s&#xa0;: %(message)s</translation>
    </message>
    <message>
        <source>missing: %s</source>
        <translation>il manque&#xa0;: %s</translation>
    </message>
    <message>
        <source>not understood: %s</source>
        <translation>argument inconnu&#xa0;: %s</translation>
    </message>
    <message>
        <source>%(value)r is none of %(choices)s</source>
        <translation>%(value)r ne fait pas partie de %(choices)s</translation>
    </message>
    <message>
        <source>%(value)r is not a number</source>
        <translation>%(value)r n’est pas un nombre</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>il manque une valeur</translation>
    </message>
    <message>
        <source>needs at least one value</source>
        <translation>il faut au moins une valeur</translation>
    </message>
    <message>
        <source>takes one value at most</source>
        <translation>une valeur au plus</translation>
    </message>
    <message>
        <source>takes no value, but has %r</source>
        <translation>n’accepte pas de valeur (ici %r)</translation>
    </message>
    <message>
        <source>%(parser_name)r is none of %(choices)s</source>
        <translation>%(parser_name)r ne fait pas partie de %(choices)s</translation>
    </message>
    <message>
        <source>Only one environment can be restored to a folder.</source>
        <translation>Un seul environnement à la fois peut être restauré dans un dossier choisi.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>Delete these for ever?</source>
        <translation>Les supprimer définitivement&#x202f;?</translation>
    </message>
    <message>
        <source>This file reaches beyond the usual package index:</source>
        <translation>Ce fichier ne se limite pas à l’index de paquets habituel&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing was done. If this is what you want, add --yes.</source>
        <translation>Rien n’a été fait. Si c’est bien ce que vous voulez, ajoutez --yes.</translation>
    </message>
    <message>
        <source>Install it nevertheless?</source>
        <translation>L’installer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Rien n’a été fait.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implémentation</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Has pip</source>
        <translation>Avec pip</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille propre</translation>
    </message>
    <message>
        <source>Shared size</source>
        <translation>Taille partagée</translation>
    </message>
    <message>
        <source>Folder of the packages</source>
        <translation>Dossier des paquets</translation>
    </message>
    <message>
        <source>Activate with</source>
        <translation>Activer avec</translation>
    </message>
    <message>
        <source>{operation}: cancelled, nothing was changed.</source>
        <translation>{operation}&#xa0;: annulation, rien n’a changé.</translation>
    </message>
    <message>
        <source>list the images of containers</source>
        <translation>liste les images des conteneurs</translation>
    </message>
    <message>
        <source>list the volumes of containers</source>
        <translation>liste les volumes des conteneurs</translation>
    </message>
    <message>
        <source>list the networks of containers</source>
        <translation>liste les réseaux des conteneurs</translation>
    </message>
    <message>
        <source>fetch an image from its registry</source>
        <translation>récupère une image depuis son registre</translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation>IMAGE</translation>
    </message>
    <message>
        <source>its name, such as python:3.12-slim</source>
        <translation>son nom, par exemple python:3.12-slim</translation>
    </message>
    <message>
        <source>PLATFORM</source>
        <translation>PLATEFORME</translation>
    </message>
    <message>
        <source>such as linux/arm64</source>
        <translation>par exemple linux/arm64</translation>
    </message>
    <message>
        <source>build an image from a folder with a Dockerfile</source>
        <translation>construit une image d’après un dossier qui contient un Dockerfile</translation>
    </message>
    <message>
        <source>what the build may read</source>
        <translation>ce que la construction peut lire</translation>
    </message>
    <message>
        <source>the image’s name (that of the folder)</source>
        <translation>le nom de l’image (celui du dossier)</translation>
    </message>
    <message>
        <source>the Dockerfile (FOLDER/Dockerfile)</source>
        <translation>le Dockerfile (DOSSIER/Dockerfile)</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>ÉTAPE</translation>
    </message>
    <message>
        <source>stop at this stage</source>
        <translation>s’arrête à cette étape</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>NOM=VALEUR</translation>
    </message>
    <message>
        <source>the value of an ARG; without =VALUE, that of the environment</source>
        <translation>la valeur d’un ARG&#x202f;; sans =VALEUR, celle de l’environnement</translation>
    </message>
    <message>
        <source>give an image one more name</source>
        <translation>donne un nom de plus à une image</translation>
    </message>
    <message>
        <source>its name or id</source>
        <translation>son nom ou son identifiant</translation>
    </message>
    <message>
        <source>remove images that nothing needs</source>
        <translation>supprime des images dont rien n’a besoin</translation>
    </message>
    <message>
        <source>their names or ids</source>
        <translation>leurs noms ou identifiants</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>MOTEUR</translation>
    </message>
    <message>
        <source>look for newer base images</source>
        <translation>chercher des images de base plus récentes</translation>
    </message>
    <message>
        <source>do every step anew</source>
        <translation>refaire toutes les étapes</translation>
    </message>
    <message>
        <source>the engine (the first that answers)</source>
        <translation>le moteur (le premier qui répond)</translation>
    </message>
    <message>
        <source>write a Dockerfile for a Python application</source>
        <translation>écrire un Dockerfile pour une application Python</translation>
    </message>
    <message>
        <source>where its requirements.txt is</source>
        <translation>là où est son requirements.txt</translation>
    </message>
    <message>
        <source>ENTRY</source>
        <translation>ENTRÉE</translation>
    </message>
    <message>
        <source>what is started: a file, a module or a command (what the folder suggests)</source>
        <translation>ce qui est lancé&#xa0;: un fichier, un module ou une commande (ce que le dossier suggère)</translation>
    </message>
    <message>
        <source>a version such as 3.13 (what the folder suggests)</source>
        <translation>une version comme 3.13 (ce que le dossier suggère)</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>the port that it listens on</source>
        <translation>le port sur lequel elle écoute</translation>
    </message>
    <message>
        <source>do not write a .dockerignore too</source>
        <translation>ne pas écrire aussi un .dockerignore</translation>
    </message>
    <message>
        <source>replace the Dockerfile that is there</source>
        <translation>remplacer le Dockerfile existant</translation>
    </message>
    <message>
        <source>only print what would be written</source>
        <translation>afficher seulement ce qui serait écrit</translation>
    </message>
    <message numerus="yes">
        <source>Sends %n file(s), {size}.</source>
        <translation>
            <numerusform>Envoie %n fichier, {size}.</numerusform>
            <numerusform>Envoie %n fichiers, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} leaves out %n file(s) and folder(s): {names}.</source>
        <translation>
            <numerusform>{file} exclut %n fichier ou dossier&#xa0;: {names}.</numerusform>
            <numerusform>{file} exclut %n fichiers et dossiers&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a Dockerfile in “{folder}”. Replace it?</source>
        <translation>Il y a un Dockerfile dans «&#x202f;{folder}&#x202f;». Le remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>There is a Dockerfile in “{folder}”: “--replace” replaces it.</source>
        <translation>Il y a un Dockerfile dans «&#x202f;{folder}&#x202f;»&#xa0;: «&#x202f;--replace&#x202f;» le remplace.</translation>
    </message>
    <message>
        <source>{options}: not for an environment of this kind.</source>
        <translation>{options}&#xa0;: pas pour un environnement de cette technique.</translation>
    </message>
    <message>
        <source>--volumes {word}: write copy, share or empty, after PATH= for one volume.</source>
        <translation>--volumes {word}&#xa0;: écrivez copy, share ou empty, après CHEMIN= pour un seul volume.</translation>
    </message>
    <message>
        <source>Only one environment can be restored under a name.</source>
        <translation>Un seul environnement peut être restauré sous un nom.</translation>
    </message>
    <message>
        <source>containers</source>
        <translation>conteneurs</translation>
    </message>
    <message>
        <source>[PATH=]copy|share|empty</source>
        <translation>[CHEMIN=]copy|share|empty</translation>
    </message>
    <message>
        <source>what becomes of its volumes, or of the one at PATH (copy); may be repeated</source>
        <translation>ce que deviennent ses volumes, ou celui de CHEMIN (copy)&#x202f;; peut être répétée</translation>
    </message>
    <message>
        <source>take along the files that were changed inside</source>
        <translation>emporter les fichiers modifiés à l’intérieur</translation>
    </message>
    <message>
        <source>publish its ports on free ones of this computer (free), or not at all (none)</source>
        <translation>publier ses ports sur des ports libres de cet ordinateur (free), ou pas du tout (none)</translation>
    </message>
    <message>
        <source>start the copy</source>
        <translation>démarrer la copie</translation>
    </message>
    <message>
        <source>--remove {word}: there is nothing of that. It can be: {names}</source>
        <translation>--remove {word}&#xa0;: il n’y a rien de tel. Sont possibles&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Change the container without them?</source>
        <translation>Modifier le conteneur sans elles&#x202f;?</translation>
    </message>
    <message>
        <source>change a container: one that is as asked takes its place, and it goes to the trash</source>
        <translation>modifier un conteneur&#xa0;: un autre, tel que demandé, prend sa place, et il va à la corbeille</translation>
    </message>
    <message>
        <source>insula edit ID [OPTIONS] [--remove OPTION[=KEY]] [-- COMMAND …]</source>
        <translation>insula edit ID [OPTIONS] [--remove OPTION[=CLÉ]] [-- COMMANDE …]</translation>
    </message>
    <message>
        <source>what it is made from from now on</source>
        <translation>ce dont il est fait désormais</translation>
    </message>
    <message>
        <source>OPTION[=KEY]</source>
        <translation>OPTION[=CLÉ]</translation>
    </message>
    <message>
        <source>take back what was asked, such as env=TZ, publish=80, volume=/data or memory</source>
        <translation>retirer ce qui était demandé, comme env=TZ, publish=80, volume=/data ou memory</translation>
    </message>
    <message>
        <source>change nothing: print the docker command that makes the same</source>
        <translation>ne rien modifier&#xa0;: afficher la commande docker équivalente</translation>
    </message>
    <message>
        <source>print what looks secret too, with --dry-run</source>
        <translation>afficher aussi ce qui semble secret, avec --dry-run</translation>
    </message>
    <message>
        <source>have a container made again from a newer image; it goes to the trash</source>
        <translation>refaire un conteneur à partir d’une image plus récente&#x202f;; l’ancien va à la corbeille</translation>
    </message>
    <message>
        <source>from this image instead of what its image’s name now means</source>
        <translation>à partir de cette image, au lieu de ce que le nom de la sienne désigne maintenant</translation>
    </message>
    <message>
        <source>take the image that the engine has</source>
        <translation>prendre l’image qu’a le moteur</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SECONDES</translation>
    </message>
    <message>
        <source>how long its health check may take before the old one is put back (60)</source>
        <translation>combien de temps son contrôle de santé peut prendre avant le retour de l’ancien (60)</translation>
    </message>
    <message>
        <source>create a container</source>
        <translation>créer un conteneur</translation>
    </message>
    <message>
        <source>insula create container NAME --image IMAGE [OPTIONS] [-- COMMAND …]</source>
        <translation>insula create container NOM --image IMAGE [OPTIONS] [-- COMMANDE …]</translation>
    </message>
    <message>
        <source>What follows -- is its command; without one, its image’s.</source>
        <translation>Ce qui suit -- est sa commande&#x202f;; à défaut, celle de son image.</translation>
    </message>
    <message>
        <source>what it is made from, such as python:3.12-slim</source>
        <translation>l’image dont il est fait, par exemple python:3.12-slim</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LIGNE</translation>
    </message>
    <message>
        <source>all of it from a docker run line, in quotes, instead of the options below</source>
        <translation>tout d’après une ligne docker run, entre guillemets, au lieu des options ci-dessous</translation>
    </message>
    <message>
        <source>start it</source>
        <translation>le démarrer</translation>
    </message>
    <message>
        <source>whether its image is fetched: only if the engine has none (missing), always or never</source>
        <translation>si son image est récupérée&#xa0;: seulement si le moteur ne l’a pas (missing), toujours (always) ou jamais (never)</translation>
    </message>
    <message>
        <source>make nothing: print the docker command that makes the same</source>
        <translation>ne rien créer&#xa0;: afficher la commande docker équivalente</translation>
    </message>
    <message>
        <source>Create the container without them?</source>
        <translation>Créer quand même le conteneur&#x202f;?</translation>
    </message>
    <message>
        <source>--from-run-line already says all of the container: leave the other options out.</source>
        <translation>--from-run-line dit déjà tout du conteneur&#xa0;: retirez les autres options.</translation>
    </message>
    <message>
        <source>{variable}: a variable that has no value here</source>
        <translation>{variable}&#xa0;: une variable sans valeur ici</translation>
    </message>
    <message>
        <source>These parts are not understood, and left out or kept as they are:</source>
        <translation>Ces éléments ne sont pas compris, et sont omis ou gardés tels quels&#xa0;:</translation>
    </message>
    <message>
        <source>[ADDRESS:][PORT:]PORT</source>
        <translation>[ADRESSE:][PORT:]PORT</translation>
    </message>
    <message>
        <source>a port of this computer and one of the container (on 127.0.0.1, unless there is an address)</source>
        <translation>un port de cet ordinateur et un du conteneur (sur 127.0.0.1, sauf si une adresse est donnée)</translation>
    </message>
    <message>
        <source>publish every port that it exposes, on all addresses</source>
        <translation>publier chaque port qu’il expose, sur toutes les adresses</translation>
    </message>
    <message>
        <source>a port that it has</source>
        <translation>un port qu’il expose</translation>
    </message>
    <message>
        <source>[SOURCE:]PATH[:ro]</source>
        <translation>[SOURCE:]CHEMIN[:ro]</translation>
    </message>
    <message>
        <source>a volume, or a folder of this computer, and where it goes</source>
        <translation>un volume ou un dossier de cet ordinateur, et où le monter</translation>
    </message>
    <message>
        <source>FIELDS</source>
        <translation>CHAMPS</translation>
    </message>
    <message>
        <source>the same, as docker’s --mount has it</source>
        <translation>la même chose, comme l’option --mount de docker</translation>
    </message>
    <message>
        <source>PATH[:size=SIZE]</source>
        <translation>CHEMIN[:size=TAILLE]</translation>
    </message>
    <message>
        <source>a folder in memory</source>
        <translation>un dossier en mémoire</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>RÉSEAU</translation>
    </message>
    <message>
        <source>a network to join, “host”, “none” or “container:NAME”; may be repeated</source>
        <translation>un réseau à rejoindre, «&#x202f;host&#x202f;», «&#x202f;none&#x202f;» ou «&#x202f;container:NOM&#x202f;»&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>another name in its first network</source>
        <translation>un alias dans son premier réseau</translation>
    </message>
    <message>
        <source>NAME:ADDRESS</source>
        <translation>NOM:ADRESSE</translation>
    </message>
    <message>
        <source>the address of a host</source>
        <translation>l’adresse d’un hôte</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>a name server</source>
        <translation>un serveur de noms</translation>
    </message>
    <message>
        <source>its host name</source>
        <translation>son nom d’hôte</translation>
    </message>
    <message>
        <source>the domain of its host name</source>
        <translation>le domaine de son nom d’hôte</translation>
    </message>
    <message>
        <source>NAME[=VALUE]</source>
        <translation>NOM[=VALEUR]</translation>
    </message>
    <message>
        <source>a variable; without =VALUE, that of this shell</source>
        <translation>une variable&#x202f;; sans =VALEUR, celle de ce shell</translation>
    </message>
    <message>
        <source>variables, one a line</source>
        <translation>des variables, une par ligne</translation>
    </message>
    <message>
        <source>PROGRAM</source>
        <translation>PROGRAMME</translation>
    </message>
    <message>
        <source>what the command is given to</source>
        <translation>le programme qui reçoit la commande</translation>
    </message>
    <message>
        <source>USER[:GROUP]</source>
        <translation>UTILISATEUR[:GROUPE]</translation>
    </message>
    <message>
        <source>whom it runs as</source>
        <translation>l’utilisateur qui l’exécute</translation>
    </message>
    <message>
        <source>the folder it starts in</source>
        <translation>le dossier où il démarre</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>un label</translation>
    </message>
    <message>
        <source>keep its input open</source>
        <translation>garder son entrée ouverte</translation>
    </message>
    <message>
        <source>give it a terminal</source>
        <translation>lui donner un terminal</translation>
    </message>
    <message>
        <source>have a small first process look after the others</source>
        <translation>confier les processus à un petit processus initial</translation>
    </message>
    <message>
        <source>remove it for ever when it stops</source>
        <translation>le supprimer définitivement quand il s’arrête</translation>
    </message>
    <message>
        <source>when the engine starts it again: no, always, unless-stopped or on-failure[:TIMES]</source>
        <translation>quand le moteur le redémarre&#xa0;: no, always, unless-stopped ou on-failure[:FOIS]</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>POLITIQUE</translation>
    </message>
    <message>
        <source>SIGNAL</source>
        <translation>SIGNAL</translation>
    </message>
    <message>
        <source>what asks it to stop</source>
        <translation>ce qui lui demande de s’arrêter</translation>
    </message>
    <message>
        <source>how long it may take to stop</source>
        <translation>le temps laissé pour s’arrêter</translation>
    </message>
    <message>
        <source>DRIVER</source>
        <translation>PILOTE</translation>
    </message>
    <message>
        <source>where its log goes</source>
        <translation>où va son journal</translation>
    </message>
    <message>
        <source>an option of its log</source>
        <translation>une option de son journal</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>TAILLE</translation>
    </message>
    <message>
        <source>the memory it may use, such as 64m</source>
        <translation>la mémoire qu’il peut utiliser, par exemple 64m</translation>
    </message>
    <message>
        <source>memory and swap together; -1 for any amount</source>
        <translation>la mémoire et l’espace d’échange réunis&#x202f;; -1 pour ne pas limiter</translation>
    </message>
    <message>
        <source>the processors it may use, such as 0.5</source>
        <translation>les processeurs qu’il peut utiliser, par exemple 0.5</translation>
    </message>
    <message>
        <source>how many processes it may have</source>
        <translation>combien de processus il peut avoir</translation>
    </message>
    <message>
        <source>the size of its shared memory</source>
        <translation>la taille de sa mémoire partagée</translation>
    </message>
    <message>
        <source>NAME=SOFT[:HARD]</source>
        <translation>NOM=SOUPLE[:STRICTE]</translation>
    </message>
    <message>
        <source>a limit of the system</source>
        <translation>une limite du système</translation>
    </message>
    <message>
        <source>a setting of the kernel</source>
        <translation>un réglage du noyau</translation>
    </message>
    <message>
        <source>DURATION</source>
        <translation>DURÉE</translation>
    </message>
    <message>
        <source>what tells whether it is healthy</source>
        <translation>ce qui dit s’il est en bonne santé</translation>
    </message>
    <message>
        <source>how often it is asked, such as 30s</source>
        <translation>l’intervalle entre les contrôles, par exemple 30s</translation>
    </message>
    <message>
        <source>how long the answer may take</source>
        <translation>le temps laissé pour répondre</translation>
    </message>
    <message>
        <source>how long failures do not count at first</source>
        <translation>le temps pendant lequel les échecs ne comptent pas au début</translation>
    </message>
    <message>
        <source>how many failures make it unhealthy</source>
        <translation>combien d’échecs le rendent défaillant</translation>
    </message>
    <message>
        <source>do not ask, even if its image would</source>
        <translation>ne pas contrôler sa santé, même si son image le prévoit</translation>
    </message>
    <message>
        <source>CAPABILITY</source>
        <translation>CAPACITÉ</translation>
    </message>
    <message>
        <source>something more that it may do, such as NET_ADMIN</source>
        <translation>un droit de plus, par exemple NET_ADMIN</translation>
    </message>
    <message>
        <source>something that it may not do, or ALL</source>
        <translation>un droit à lui retirer, ou ALL</translation>
    </message>
    <message>
        <source>DEVICE</source>
        <translation>PÉRIPHÉRIQUE</translation>
    </message>
    <message>
        <source>a device of this computer</source>
        <translation>un périphérique de cet ordinateur</translation>
    </message>
    <message>
        <source>OPTION</source>
        <translation>OPTION</translation>
    </message>
    <message>
        <source>an option of security</source>
        <translation>une option de sécurité</translation>
    </message>
    <message>
        <source>NAMESPACE</source>
        <translation>ESPACE_DE_NOMS</translation>
    </message>
    <message>
        <source>whose processes it sees: host or container:NAME</source>
        <translation>de qui il voit les processus&#xa0;: host ou container:NOM</translation>
    </message>
    <message>
        <source>whose shared memory it uses: host or container:NAME</source>
        <translation>de qui il utilise la mémoire partagée&#xa0;: host ou container:NOM</translation>
    </message>
    <message>
        <source>let it change nothing outside of its mounts</source>
        <translation>ne rien le laisser modifier hors de ses montages</translation>
    </message>
    <message>
        <source>give it every privilege on this computer</source>
        <translation>lui donner tous les privilèges sur cet ordinateur</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisée par</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>show what an environment writes</source>
        <translation>afficher ce qu’un environnement écrit</translation>
    </message>
    <message>
        <source>go on with what it writes, until it stops</source>
        <translation>continuer avec ce qu’il écrit, jusqu’à son arrêt</translation>
    </message>
    <message>
        <source>say when each line was written</source>
        <translation>dire quand chaque ligne a été écrite</translation>
    </message>
    <message>
        <source>a number of lines, or all</source>
        <translation>un nombre de lignes, ou all</translation>
    </message>
    <message>
        <source>an age such as 10m, or a time such as 2026-01-31T08:15</source>
        <translation>une ancienneté comme 10m, ou un moment comme 2026-01-31T08:15</translation>
    </message>
    <message>
        <source>so many of the last lines (all)</source>
        <translation>seulement ce nombre de dernières lignes (toutes par défaut)</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>MOMENT</translation>
    </message>
    <message>
        <source>only what was written from then on: an age such as 10m, 2h, 1d, or a time</source>
        <translation>seulement ce qui a été écrit depuis&#xa0;: une ancienneté comme 10m, 2h, 1d, ou un moment</translation>
    </message>
    <message>
        <source>{name} has no log.</source>
        <translation>{name} n’a pas de journal.</translation>
    </message>
    <message>
        <source>clone an environment</source>
        <translation>cloner un environnement</translation>
    </message>
    <message>
        <source>give an environment another name</source>
        <translation>donner un autre nom à un environnement</translation>
    </message>
    <message>
        <source>move an environment to another folder</source>
        <translation>déplacer un environnement vers un autre dossier</translation>
    </message>
    <message>
        <source>move environments to the trash; `trash list` shows what is in it, `trash empty` deletes that</source>
        <translation>mettre des environnements à la corbeille&#x202f;; «&#x202f;trash list&#x202f;» en affiche le contenu, «&#x202f;trash empty&#x202f;» la vide</translation>
    </message>
    <message>
        <source>take environments out of the trash</source>
        <translation>sortir des environnements de la corbeille</translation>
    </message>
    <message>
        <source>restore under this name instead</source>
        <translation>restaurer sous ce nom à la place</translation>
    </message>
    <message>
        <source>delete environments of the trash for ever</source>
        <translation>supprimer définitivement des environnements de la corbeille</translation>
    </message>
    <message>
        <source>start environments</source>
        <translation>démarrer des environnements</translation>
    </message>
    <message>
        <source>stop environments</source>
        <translation>arrêter des environnements</translation>
    </message>
    <message>
        <source>stop environments and start them again</source>
        <translation>arrêter puis redémarrer des environnements</translation>
    </message>
    <message>
        <source>pause environments</source>
        <translation>mettre en pause des environnements</translation>
    </message>
    <message>
        <source>resume environments after a pause</source>
        <translation>reprendre des environnements après une pause</translation>
    </message>
    <message>
        <source>stop environments at once, without asking</source>
        <translation>forcer l’arrêt immédiat d’environnements</translation>
    </message>
    <message>
        <source>An environment is named by its id, the beginning of it, or kind/name (venv/blog).</source>
        <translation>Un environnement se désigne par son identifiant, le début de celui-ci, ou technique/nom (venv/blog).</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Original location</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>{subject}: {text}</source>
        <translation>{subject}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>list the environments</source>
        <translation>lister les environnements</translation>
    </message>
    <message>
        <source>only those of this kind</source>
        <translation>seulement ceux de cette technique</translation>
    </message>
    <message>
        <source>tell all about an environment</source>
        <translation>décrire un environnement en détail</translation>
    </message>
    <message>
        <source>list the Python packages of an environment</source>
        <translation>lister les paquets Python d’un environnement</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>l’environnement</translation>
    </message>
    <message>
        <source>list what was done, the last first</source>
        <translation>lister ce qui a été fait, le plus récent d’abord</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>combien au plus (50)</translation>
    </message>
    <message>
        <source>list the engines</source>
        <translation>lister les moteurs</translation>
    </message>
    <message>
        <source>create an environment</source>
        <translation>créer un environnement</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TECHNIQUE</translation>
    </message>
    <message>
        <source>create a Python virtual environment</source>
        <translation>créer un environnement virtuel Python</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>the folder of the environment itself (by default, in the folder of named environments)</source>
        <translation>le dossier de l’environnement lui-même (par défaut, dans le dossier des environnements nommés)</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>a version such as 3.12, or the path of a Python (by default, the newest)</source>
        <translation>une version comme 3.12, ou le chemin d’un Python (par défaut, le plus récent)</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>install what this file asks for</source>
        <translation>installer ce que demande ce fichier</translation>
    </message>
    <message>
        <source>put pip into it</source>
        <translation>y mettre pip</translation>
    </message>
    <message>
        <source>NEWNAME</source>
        <translation>NOUVEAU_NOM</translation>
    </message>
    <message>
        <source>the name of the copy</source>
        <translation>le nom du clone</translation>
    </message>
    <message>
        <source>the folder of the copy itself</source>
        <translation>le dossier du clone lui-même</translation>
    </message>
    <message>
        <source>copy every file instead of sharing disk space</source>
        <translation>copier tous les fichiers au lieu de partager l’espace disque</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>son nouveau nom</translation>
    </message>
    <message>
        <source>its new folder</source>
        <translation>son nouveau dossier</translation>
    </message>
    <message>
        <source>restore to this folder instead</source>
        <translation>restaurer plutôt dans ce dossier</translation>
    </message>
    <message>
        <source>the environments</source>
        <translation>les environnements</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>produire du JSON</translation>
    </message>
    <message>
        <source>no progress, only errors</source>
        <translation>sans progression, seulement les erreurs</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>ne pas demander confirmation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>À la corbeille depuis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Not every engine has answered: the list is not complete.</source>
        <translation>Tous les moteurs n’ont pas répondu&#xa0;: la liste est incomplète.</translation>
    </message>
    <message>
        <source>A damaged file was set aside, and a new one begun: {path}</source>
        <translation>Un fichier endommagé a été mis de côté, et un nouveau commencé&#xa0;: {path}</translation>
    </message>
    <message>
        <source>{operation}: this was interrupted, and has been put in order.</source>
        <translation>{operation}&#xa0;: interruption, puis remise en ordre.</translation>
    </message>
    <message>
        <source>{operation}: this was interrupted, and cannot be put in order yet. {reason}</source>
        <translation>{operation}&#xa0;: interruption, pas encore remise en ordre. {reason}</translation>
    </message>
    <message>
        <source>show what running environments use</source>
        <translation>afficher ce que consomment les environnements en marche</translation>
    </message>
    <message>
        <source>the environments (by default, all that run)</source>
        <translation>les environnements (par défaut, tous ceux en marche)</translation>
    </message>
    <message>
        <source>measure again every 2 seconds, until none runs</source>
        <translation>mesurer à nouveau toutes les 2 secondes, jusqu’à ce que rien ne tourne plus</translation>
    </message>
    <message>
        <source>{name} is not running.</source>
        <translation>{name} n’est pas en marche.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>make a volume</source>
        <translation>crée un volume</translation>
    </message>
    <message>
        <source>make a network</source>
        <translation>crée un réseau</translation>
    </message>
    <message>
        <source>its driver (the engine’s own)</source>
        <translation>son pilote (celui du moteur)</translation>
    </message>
    <message>
        <source>an option of the driver</source>
        <translation>une option du pilote</translation>
    </message>
    <message>
        <source>ADDRESSES</source>
        <translation>ADRESSES</translation>
    </message>
    <message>
        <source>its addresses, such as 10.5.0.0/16 (the engine chooses)</source>
        <translation>ses adresses, par exemple 10.5.0.0/16 (au choix du moteur)</translation>
    </message>
    <message>
        <source>no way out: only among its containers</source>
        <translation>sans sortie&#xa0;: seulement entre ses conteneurs</translation>
    </message>
    <message>
        <source>remove volumes that no container mounts</source>
        <translation>supprime des volumes qu’aucun conteneur ne monte</translation>
    </message>
    <message>
        <source>remove networks that no container is on</source>
        <translation>supprime des réseaux auxquels aucun conteneur n’est relié</translation>
    </message>
    <message>
        <source>their names</source>
        <translation>leurs noms</translation>
    </message>
    <message>
        <source>save images to a file</source>
        <translation>enregistre des images dans un fichier</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>le fichier à écrire</translation>
    </message>
    <message>
        <source>replace the file if it is there</source>
        <translation>remplace le fichier s’il existe</translation>
    </message>
    <message>
        <source>load the images of a file</source>
        <translation>charge les images d’un fichier</translation>
    </message>
    <message>
        <source>what save-image or “docker save” has made</source>
        <translation>ce qu’a produit save-image ou «&#x202f;docker save&#x202f;»</translation>
    </message>
    <message>
        <source>list the images that nothing uses and remove them after a yes</source>
        <translation>liste les images inutilisées et les supprime après confirmation</translation>
    </message>
    <message>
        <source>those with a name too, not only those without</source>
        <translation>celles qui ont un nom aussi, pas seulement celles qui n’en ont pas</translation>
    </message>
    <message>
        <source>Every image is used.</source>
        <translation>Chaque image est utilisée.</translation>
    </message>
    <message>
        <source>Remove these images?</source>
        <translation>Supprimer ces images&#x202f;?</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[o/N]</translation>
    </message>
    <message>
        <source>y</source>
        <translation>o</translation>
    </message>
</context>
<context>
    <name>CloneContainerDialog</name>
    <message>
        <source>Clone “{name}”</source>
        <translation>Cloner «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>A second container from the same image, with the same settings.</source>
        <translation>Un second conteneur de la même image, avec les mêmes réglages.</translation>
    </message>
    <message>
        <source>Clone container</source>
        <translation>Cloner le conteneur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Published ports</source>
        <translation>Ports publiés</translation>
    </message>
    <message>
        <source>With the files changed inside</source>
        <translation>Avec les fichiers modifiés à l’intérieur</translation>
    </message>
    <message>
        <source>Whatever was written in it, outside its volumes, comes along. Else the clone begins with its image.</source>
        <translation>Tout ce qui y a été écrit hors de ses volumes est repris. Sinon, le clone part de l’image.</translation>
    </message>
    <message>
        <source>Start it at once</source>
        <translation>Le démarrer aussitôt</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Volume at {target}</source>
        <translation>Volume sur {target}</translation>
    </message>
</context>
<context>
    <name>CloneDialog</name>
    <message>
        <source>Clone “{name}”</source>
        <translation>Cloner «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The same Python and the same packages, in a folder of its own.</source>
        <translation>Le même Python et les mêmes paquets, dans un dossier à part.</translation>
    </message>
    <message>
        <source>Clone environment</source>
        <translation>Cloner l’environnement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Follows the name</source>
        <translation>Suit le nom</translation>
    </message>
    <message>
        <source>Independent copy</source>
        <translation>Copie indépendante</translation>
    </message>
    <message>
        <source>Copies every file. Otherwise the files of packages are shared on the disk; each side may change without touching the other.</source>
        <translation>Copie tous les fichiers. Sinon, ceux des paquets sont partagés sur le disque&#x202f;; chacun peut changer sans toucher l’autre.</translation>
    </message>
</context>
<context>
    <name>Cloning</name>
    <message>
        <source>Takes as much room as the original.</source>
        <translation>Occupe autant de place que l’original.</translation>
    </message>
    <message>
        <source>Takes little room: unchanged files are shared with the original.</source>
        <translation>Occupe peu de place&#xa0;: les fichiers inchangés sont partagés avec l’original.</translation>
    </message>
    <message>
        <source>Takes {size} of its own and shares nothing.</source>
        <translation>Occupe {size} et ne partage rien.</translation>
    </message>
    <message>
        <source>Takes a few megabytes of its own; up to {size} is shared with the original on the same disk.</source>
        <translation>Occupe quelques mégaoctets&#x202f;; jusqu’à {size} sont partagés avec l’original sur le même disque.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n operation(s) still running</source>
        <translation>
            <numerusform>%n opération encore en cours</numerusform>
            <numerusform>%n opérations encore en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them and close</source>
        <translation>Tout arrêter et fermer</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What is stopped is undone: nothing is left half-made.</source>
        <translation>Ce qui est arrêté est annulé&#xa0;: rien ne reste à moitié fait.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Ne pas fermer</translation>
    </message>
</context>
<context>
    <name>CommandStrip</name>
    <message>
        <source>The same in a terminal</source>
        <translation>La même chose dans un terminal</translation>
    </message>
    <message>
        <source>Choose an image first.</source>
        <translation>Choisissez d’abord une image.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Mask the secrets</source>
        <translation>Masquer les secrets</translation>
    </message>
    <message>
        <source>Show the secrets</source>
        <translation>Afficher les secrets</translation>
    </message>
    <message>
        <source>Copied, masked</source>
        <translation>Copié, masqué</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>None of these can go now.</source>
        <translation>Aucun ne peut partir pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Move “{name}” to the trash?</source>
        <translation>Mettre «&#x202f;{name}&#x202f;» à la corbeille&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Move %n environment(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %n environnement à la corbeille&#x202f;?</numerusform>
            <numerusform>Mettre %n environnements à la corbeille&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore is possible from the trash for %n day(s).</source>
        <translation>
            <numerusform>Restauration possible depuis la corbeille pendant %n&#xa0;jour.</numerusform>
            <numerusform>Restauration possible depuis la corbeille pendant %n&#xa0;jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore is possible from the trash at any time.</source>
        <translation>Restauration possible depuis la corbeille à tout moment.</translation>
    </message>
    <message numerus="yes">
        <source>Kill %n environment(s)?</source>
        <translation>
            <numerusform>Forcer l’arrêt de %n environnement&#x202f;?</numerusform>
            <numerusform>Forcer l’arrêt de %n environnements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder goes, with every package in it.</source>
        <translation>Le dossier part, avec tous ses paquets.</translation>
    </message>
    <message>
        <source>The folders go, with every package in them.</source>
        <translation>Les dossiers partent, avec tous leurs paquets.</translation>
    </message>
    <message>
        <source>Your project files and the Python it was made from stay as they are.</source>
        <translation>Les fichiers de vos projets et le Python d’origine restent tels quels.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Delete “{name}” for ever?</source>
        <translation>Supprimer définitivement «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n environment(s) for ever?</source>
        <translation>
            <numerusform>Supprimer définitivement %n environnement&#x202f;?</numerusform>
            <numerusform>Supprimer définitivement %n environnements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Kill “{name}”?</source>
        <translation>Forcer l’arrêt de «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>What runs inside ends at once, and cannot finish or save what it is doing.</source>
        <translation>Ce qui tourne à l’intérieur s’arrête net, sans pouvoir finir ni enregistrer son travail.</translation>
    </message>
    <message>
        <source>What it has written so far stays; it can be started again.</source>
        <translation>Ce qui est déjà écrit reste&#x202f;; il peut être redémarré.</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Forcer l’arrêt</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Vider la corbeille&#x202f;?</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>C’est irréversible.</translation>
    </message>
    <message>
        <source>Frees {size} on the disk.</source>
        <translation>Libère {size} sur le disque.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Impossible pour l’instant.</translation>
    </message>
    <message>
        <source>The container is stopped and goes, with the files written inside it.</source>
        <translation>Le conteneur est arrêté et part, avec les fichiers écrits à l’intérieur.</translation>
    </message>
    <message>
        <source>The container goes, with the files written inside it.</source>
        <translation>Le conteneur part, avec les fichiers écrits à l’intérieur.</translation>
    </message>
    <message>
        <source>The containers go, with the files written inside them.</source>
        <translation>Les conteneurs partent, avec les fichiers écrits à l’intérieur.</translation>
    </message>
    <message numerus="yes">
        <source>%n running one(s) are stopped.</source>
        <translation>
            <numerusform>%n en cours est arrêté.</numerusform>
            <numerusform>%n en cours sont arrêtés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Images and networks stay as they are.</source>
        <translation>Les images et les réseaux restent tels quels.</translation>
    </message>
    <message>
        <source>“docker container prune” and Compose do not know the trash: they may delete what is in it for ever.</source>
        <translation>«&#x202f;docker container prune&#x202f;» et Compose ne connaissent pas la corbeille&#xa0;: ils peuvent supprimer définitivement ce qu’elle contient.</translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) without a name go too.</source>
        <translation>
            <numerusform>%n volume sans nom part aussi.</numerusform>
            <numerusform>%n volumes sans nom partent aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>So does an image that was made for a clone and that nothing needs.</source>
        <translation>De même une image créée pour un clone et dont rien n’a besoin.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume “{name}” stays, with what is in it.</source>
        <translation>Le volume «&#x202f;{name}&#x202f;» reste, avec son contenu.</translation>
    </message>
    <message>
        <source>The volumes stay, with what is in them: {names}.</source>
        <translation>Les volumes restent, avec leur contenu&#xa0;: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n container(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %n conteneur à la corbeille&#x202f;?</numerusform>
            <numerusform>Mettre %n conteneurs à la corbeille&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n container(s) for ever?</source>
        <translation>
            <numerusform>Supprimer définitivement %n conteneur&#x202f;?</numerusform>
            <numerusform>Supprimer définitivement %n conteneurs&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kill %n container(s)?</source>
        <translation>
            <numerusform>Forcer l’arrêt de %n conteneur&#x202f;?</numerusform>
            <numerusform>Forcer l’arrêt de %n conteneurs&#x202f;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionConfirmations</name>
    <message>
        <source>Remove the volume “{name}”?</source>
        <translation>Supprimer le volume «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n volume(s)?</source>
        <translation>
            <numerusform>Supprimer %n volume&#x202f;?</numerusform>
            <numerusform>Supprimer %n volumes&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>All the files in it go.</source>
        <translation>Tous ses fichiers disparaissent.</translation>
    </message>
    <message>
        <source>All the files in them go.</source>
        <translation>Tous leurs fichiers disparaissent.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>C’est irréversible.</translation>
    </message>
    <message>
        <source>Frees {size} on the disk.</source>
        <translation>Libère {size} sur le disque.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>One of the engine’s own: it stays.</source>
        <translation>Il appartient au moteur&#xa0;: il reste.</translation>
    </message>
    <message>
        <source>Remove the network “{name}”?</source>
        <translation>Supprimer le réseau «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n network(s)?</source>
        <translation>
            <numerusform>Supprimer %n réseau&#x202f;?</numerusform>
            <numerusform>Supprimer %n réseaux&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Containers in the trash were on it: a restore makes the network again.</source>
        <translation>Des conteneurs de la corbeille y étaient reliés&#xa0;: une restauration recrée le réseau.</translation>
    </message>
    <message>
        <source>The network goes; what was on it keeps its files.</source>
        <translation>Le réseau disparaît&#x202f;; ce qui y était relié garde ses fichiers.</translation>
    </message>
    <message>
        <source>The networks go; what was on them keeps its files.</source>
        <translation>Les réseaux disparaissent&#x202f;; ce qui y était relié garde ses fichiers.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Needed by {names}.</source>
        <translation>Nécessaire à {names}.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n réseau</numerusform>
            <numerusform>%n réseaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the engine</source>
        <translation>
            <numerusform>%n du moteur</numerusform>
            <numerusform>%n du moteur</numerusform>
        </translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>of the engine</source>
        <translation>du moteur</translation>
    </message>
    <message>
        <source>no way out</source>
        <translation>sans sortie</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Liaisons</translation>
    </message>
    <message>
        <source>New volume…</source>
        <translation>Nouveau volume…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Volume of {engine}</source>
        <translation>Volume de {engine}</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Name, driver, container…</source>
        <translation>Nom, pilote, conteneur…</translation>
    </message>
    <message>
        <source>Select a volume first.</source>
        <translation>Sélectionnez d’abord un volume.</translation>
    </message>
    <message>
        <source>New network…</source>
        <translation>Nouveau réseau…</translation>
    </message>
    <message>
        <source>Network of {engine}</source>
        <translation>Réseau de {engine}</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Select a network first.</source>
        <translation>Sélectionnez d’abord un réseau.</translation>
    </message>
    <message>
        <source>The engine’s own networks stay.</source>
        <translation>Les réseaux du moteur restent.</translation>
    </message>
    <message>
        <source>No volumes yet</source>
        <translation>Aucun volume pour l’instant</translation>
    </message>
    <message>
        <source>A volume keeps the files of containers, and stays when they go.</source>
        <translation>Un volume garde les fichiers des conteneurs, et reste quand ils disparaissent.</translation>
    </message>
    <message>
        <source>No networks yet</source>
        <translation>Aucun réseau pour l’instant</translation>
    </message>
    <message>
        <source>Containers on one network reach each other by their names.</source>
        <translation>Les conteneurs d’un même réseau se joignent par leurs noms.</translation>
    </message>
</context>
<context>
    <name>ContainerCloning</name>
    <message>
        <source>The engine is still being asked what it has.</source>
        <translation>Le moteur est encore interrogé sur ce qu’il contient.</translation>
    </message>
    <message>
        <source>“{name}”, and whatever else uses the same volumes, is paused while they are copied.</source>
        <translation>«&#x202f;{name}&#x202f;», ainsi que tout ce qui utilise les mêmes volumes, est mis en pause pendant la copie.</translation>
    </message>
    <message>
        <source>“{name}” is paused while its files are copied.</source>
        <translation>«&#x202f;{name}&#x202f;» est mis en pause pendant la copie de ses fichiers.</translation>
    </message>
    <message>
        <source>Folders of this computer are shared by both: {folders}</source>
        <translation>Les dossiers de cet ordinateur sont partagés par les deux&#xa0;: {folders}</translation>
    </message>
    <message>
        <source>The clone does not belong to the Compose project “{project}”.</source>
        <translation>Le clone ne fait pas partie du projet Compose «&#x202f;{project}&#x202f;».</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>It is a folder or a network drive under another name, so both use what is in it.</source>
        <translation>C’est un dossier ou un disque réseau sous un autre nom, les deux utilisent donc son contenu.</translation>
    </message>
    <message>
        <source>The clone gets a copy of what is in it; each goes its own way.</source>
        <translation>Le clone reçoit une copie de son contenu&#x202f;; chacun suit ensuite son chemin.</translation>
    </message>
    <message>
        <source>Both read the same volume.</source>
        <translation>Les deux lisent le même volume.</translation>
    </message>
    <message>
        <source>Both write to the same volume. Two databases on one volume destroy what is in it.</source>
        <translation>Les deux écrivent dans le même volume. Deux bases de données sur un seul volume en détruisent le contenu.</translation>
    </message>
    <message>
        <source>The clone gets a new volume with nothing in it.</source>
        <translation>Le clone reçoit un nouveau volume, vide.</translation>
    </message>
    <message>
        <source>Other numbers, free when it starts</source>
        <translation>Autres numéros, libres au démarrage</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Non publiés</translation>
    </message>
</context>
<context>
    <name>ContainerErrors</name>
    <message>
        <source>Fill this in, or remove the line.</source>
        <translation>Remplissez cette ligne ou retirez-la.</translation>
    </message>
    <message>
        <source>“{value}” has an invisible character: type it again.</source>
        <translation>«&#x202f;{value}&#x202f;» contient un caractère invisible&#xa0;: saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a name here: use letters, digits and . _ - only.</source>
        <translation>«&#x202f;{value}&#x202f;» ne peut pas servir de nom ici&#xa0;: n’employez que des lettres, des chiffres et . _ -.</translation>
    </message>
    <message>
        <source>“{value}” is no number: write one such as 2.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un nombre&#xa0;: écrivez par exemple 2.</translation>
    </message>
    <message>
        <source>“{value}” is no size: write one such as 512m or 2g.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une taille&#xa0;: écrivez par exemple 512m ou 2g.</translation>
    </message>
    <message>
        <source>“{value}” is no duration: write one such as 30s or 1m30s.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une durée&#xa0;: écrivez par exemple 30s ou 1m30s.</translation>
    </message>
    <message>
        <source>A quote is never closed: write another one at the end of the word.</source>
        <translation>Un guillemet n’est jamais fermé&#xa0;: ajoutez-en un à la fin du mot.</translation>
    </message>
    <message>
        <source>“{value}” is there twice: change one.</source>
        <translation>«&#x202f;{value}&#x202f;» apparaît deux fois&#xa0;: changez-en un.</translation>
    </message>
    <message>
        <source>{value} is too little: give a larger number.</source>
        <translation>{value} est trop peu&#xa0;: donnez un nombre plus grand.</translation>
    </message>
    <message>
        <source>{value} is no port: give 1 to 65535.</source>
        <translation>{value} n’est pas un port&#xa0;: donnez un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>Port {value} is used by another container: choose another.</source>
        <translation>Le port {value} est utilisé par un autre conteneur&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{value}” is no port: write one such as 80/tcp.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un port&#xa0;: écrivez-en un comme 80/tcp.</translation>
    </message>
    <message>
        <source>“{value}” is no address: give one such as 127.0.0.1.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une adresse&#xa0;: donnez-en une comme 127.0.0.1.</translation>
    </message>
    <message>
        <source>“{value}” is relative: give the whole path in the container, from / on.</source>
        <translation>«&#x202f;{value}&#x202f;» est relatif&#xa0;: donnez le chemin complet dans le conteneur, depuis /.</translation>
    </message>
    <message>
        <source>Nothing can be mounted over the whole container: give a folder in it.</source>
        <translation>Rien ne peut être monté sur le conteneur entier&#xa0;: indiquez un de ses dossiers.</translation>
    </message>
    <message>
        <source>“{value}” is relative: give the whole path on this computer.</source>
        <translation>«&#x202f;{value}&#x202f;» est relatif&#xa0;: donnez le chemin complet sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose the file or folder to mount.</source>
        <translation>Choisissez le fichier ou le dossier à monter.</translation>
    </message>
    <message>
        <source>That is too little memory: 6 MiB at least.</source>
        <translation>C’est trop peu de mémoire&#xa0;: 6 Mio au moins.</translation>
    </message>
    <message>
        <source>Memory and swap together cannot be less than the memory alone.</source>
        <translation>La mémoire et l’espace d’échange réunis ne peuvent être inférieurs à la mémoire seule.</translation>
    </message>
    <message>
        <source>A limit of swap needs a limit of memory.</source>
        <translation>Une limite d’espace d’échange demande une limite de mémoire.</translation>
    </message>
    <message>
        <source>{value} is too little of a processor: 0.01 at least.</source>
        <translation>{value} processeur est trop peu&#xa0;: 0,01 au moins.</translation>
    </message>
    <message>
        <source>{value} s is too short: a millisecond at least.</source>
        <translation>{value} s est trop court&#xa0;: une milliseconde au moins.</translation>
    </message>
    <message>
        <source>“{value}” is relative: give the whole path, from / on.</source>
        <translation>«&#x202f;{value}&#x202f;» est relatif&#xa0;: donnez le chemin complet, depuis /.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a host name: use letters, digits, hyphens and dots.</source>
        <translation>«&#x202f;{value}&#x202f;» ne peut pas être un nom d’hôte&#xa0;: employez des lettres, des chiffres, des tirets et des points.</translation>
    </message>
    <message>
        <source>“{value}” is no host with its address: write name:10.0.0.1.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un hôte avec son adresse&#xa0;: écrivez nom:10.0.0.1.</translation>
    </message>
    <message>
        <source>“{value}” is no device: write /dev/name or /dev/name:/dev/name:rwm.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un périphérique&#xa0;: écrivez /dev/nom ou /dev/nom:/dev/nom:rwm.</translation>
    </message>
    <message>
        <source>“{value}” is no limit: write nofile=1024 or nofile=1024:2048.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une limite&#xa0;: écrivez nofile=1024 ou nofile=1024:2048.</translation>
    </message>
    <message>
        <source>“{value}” is no capability: write one such as NET_ADMIN.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une capacité&#xa0;: écrivez-en une comme NET_ADMIN.</translation>
    </message>
    <message>
        <source>“{value}” is no signal: write one such as SIGTERM.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un signal&#xa0;: écrivez-en un comme SIGTERM.</translation>
    </message>
    <message>
        <source>“{value}” is no namespace: write host, private or container:name.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un espace de noms&#xa0;: écrivez host, private ou container:nom.</translation>
    </message>
    <message>
        <source>“{value}” is no platform: write one such as linux/amd64.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une plateforme&#xa0;: écrivez-en une comme linux/amd64.</translation>
    </message>
    <message>
        <source>“{value}” is no user: write a name or a number, and a group after a colon.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un utilisateur&#xa0;: écrivez un nom ou un numéro, et un groupe après deux-points.</translation>
    </message>
    <message>
        <source>Options of a log need a log driver.</source>
        <translation>Les options de journal demandent un pilote de journal.</translation>
    </message>
    <message>
        <source>A number of tries goes with “on failure” only.</source>
        <translation>Un nombre d’essais ne va qu’avec «&#x202f;en cas d’échec&#x202f;».</translation>
    </message>
    <message>
        <source>A container that is removed when it stops cannot start again: choose one of the two.</source>
        <translation>Un conteneur supprimé à son arrêt ne peut pas redémarrer&#xa0;: choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>With the network “{value}” no port can be published: remove the ports, or choose another.</source>
        <translation>Avec le réseau «&#x202f;{value}&#x202f;», aucun port ne peut être publié&#xa0;: retirez les ports ou choisissez un autre réseau.</translation>
    </message>
    <message>
        <source>“{value}” cannot be joined with other networks.</source>
        <translation>«&#x202f;{value}&#x202f;» ne se combine pas avec d’autres réseaux.</translation>
    </message>
    <message>
        <source>With the network “{value}” the container has that one’s host name: leave it empty.</source>
        <translation>Avec le réseau «&#x202f;{value}&#x202f;», le conteneur en reçoit le nom d’hôte&#xa0;: laissez ce champ vide.</translation>
    </message>
    <message>
        <source>“{value}” knows no other names: leave them out, or choose a network of your own.</source>
        <translation>«&#x202f;{value}&#x202f;» ne connaît pas d’alias&#xa0;: retirez-les ou choisissez un réseau à vous.</translation>
    </message>
    <message>
        <source>There is no network “{value}”: create it first, or choose another.</source>
        <translation>Il n’y a pas de réseau «&#x202f;{value}&#x202f;»&#xa0;: créez-le d’abord ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no container “{value}”: choose another.</source>
        <translation>Il n’y a pas de conteneur «&#x202f;{value}&#x202f;»&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The data of the volume “{value}” lies outside the engine, so a copy would be the same data: share it.</source>
        <translation>Les données du volume «&#x202f;{value}&#x202f;» sont hors du moteur, et une copie serait les mêmes données&#xa0;: partagez-le.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has no name before “=”.</source>
        <translation>La ligne {line} de «&#x202f;{path}&#x202f;» n’a pas de nom avant «&#x202f;=&#x202f;».</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has a space in its name: write NAME=value.</source>
        <translation>La ligne {line} de «&#x202f;{path}&#x202f;» a une espace dans son nom&#xa0;: écrivez NOM=valeur.</translation>
    </message>
    <message>
        <source>“{path}” is no text in UTF-8: choose another file.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un texte en UTF-8&#xa0;: choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be an env file.</source>
        <translation>«&#x202f;{path}&#x202f;» est trop gros pour un fichier de variables.</translation>
    </message>
    <message>
        <source>Paste a command that begins with docker run.</source>
        <translation>Collez une commande qui commence par docker run.</translation>
    </message>
    <message>
        <source>“{word}” is not docker run: paste a command that begins with it.</source>
        <translation>«&#x202f;{word}&#x202f;» n’est pas docker run&#xa0;: collez une commande qui commence ainsi.</translation>
    </message>
    <message>
        <source>A quote is never closed ({word}).</source>
        <translation>Un guillemet n’est jamais fermé ({word}).</translation>
    </message>
    <message>
        <source>There is more than one command here (from “{word}” on): paste docker run alone.</source>
        <translation>Il y a ici plus d’une commande (à partir de «&#x202f;{word}&#x202f;»)&#xa0;: collez docker run seul.</translation>
    </message>
    <message>
        <source>“{option}” has no value.</source>
        <translation>«&#x202f;{option}&#x202f;» n’a pas de valeur.</translation>
    </message>
    <message>
        <source>“{word}” cannot be the value of {option}.</source>
        <translation>«&#x202f;{word}&#x202f;» ne peut pas être la valeur de {option}.</translation>
    </message>
    <message>
        <source>The command names no image.</source>
        <translation>La commande ne nomme aucune image.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used: change it.</source>
        <translation>«&#x202f;{value}&#x202f;» ne peut pas être employé&#xa0;: changez-le.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as an env file.</source>
        <translation>«&#x202f;{path}&#x202f;» ne peut pas être lu comme fichier de variables.</translation>
    </message>
    <message>
        <source>This command cannot be understood (“{word}”).</source>
        <translation>Cette commande ne peut pas être comprise («&#x202f;{word}&#x202f;»).</translation>
    </message>
    <message>
        <source>The health check of the new “{name}” did not pass ({seconds} s), so the old one is back as it was.</source>
        <translation>Le contrôle de santé du nouveau «&#x202f;{name}&#x202f;» n’a pas réussi ({seconds}&#xa0;s)&#x202f;; l’ancien est de retour, tel qu’il était.</translation>
    </message>
    <message>
        <source>The new “{name}” ended at once (code {status}), so the old one is back as it was: check the command.</source>
        <translation>Le nouveau «&#x202f;{name}&#x202f;» s’est arrêté aussitôt (code {status})&#x202f;; l’ancien est de retour, tel qu’il était&#xa0;: vérifiez la commande.</translation>
    </message>
</context>
<context>
    <name>ContainerForm</name>
    <message>
        <source>As the engine is set</source>
        <translation>Selon le moteur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>Dossier de travail</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Domain name</source>
        <translation>Nom de domaine</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Every privilege</source>
        <translation>Tous les privilèges</translation>
    </message>
    <message>
        <source>Capabilities to add</source>
        <translation>Capacités à ajouter</translation>
    </message>
    <message>
        <source>Capabilities to drop</source>
        <translation>Capacités à retirer</translation>
    </message>
    <message>
        <source>Security options</source>
        <translation>Options de sécurité</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Périphériques</translation>
    </message>
    <message>
        <source>Processes shared with</source>
        <translation>Processus partagés avec</translation>
    </message>
    <message>
        <source>Memory shared with</source>
        <translation>Mémoire partagée avec</translation>
    </message>
    <message>
        <source>Kernel settings</source>
        <translation>Réglages du noyau</translation>
    </message>
    <message>
        <source>An init process</source>
        <translation>Un processus init</translation>
    </message>
    <message>
        <source>A terminal</source>
        <translation>Un terminal</translation>
    </message>
    <message>
        <source>Input kept open</source>
        <translation>Entrée gardée ouverte</translation>
    </message>
    <message>
        <source>Signal to stop it</source>
        <translation>Signal d’arrêt</translation>
    </message>
    <message>
        <source>Seconds until it is killed</source>
        <translation>Secondes avant de le tuer</translation>
    </message>
    <message>
        <source>Log driver</source>
        <translation>Pilote de journal</translation>
    </message>
    <message>
        <source>Log options</source>
        <translation>Options de journal</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>No container engine answers.</source>
        <translation>Aucun moteur de conteneurs ne répond.</translation>
    </message>
    <message>
        <source>Choose an image.</source>
        <translation>Choisissez une image.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Files of variables</source>
        <translation>Fichiers de variables</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{section}: {sentence}</source>
        <translation>{section}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>A name, with a tag after the colon, and a registry in front if need be.</source>
        <translation>Un nom, une étiquette après les deux-points, et un registre devant s’il le faut.</translation>
    </message>
    <message>
        <source>Not on this engine, and it is not to be pulled: choose another one.</source>
        <translation>Absente de ce moteur, et elle ne doit pas être téléchargée&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Not on this engine yet: it is pulled before the container is made.</source>
        <translation>Pas encore sur ce moteur&#xa0;: elle est téléchargée avant la création du conteneur.</translation>
    </message>
    <message>
        <source>On this engine already ({platform}).</source>
        <translation>Déjà sur ce moteur ({platform}).</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>En cas d’échec</translation>
    </message>
    <message>
        <source>Unless it was stopped</source>
        <translation>Sauf s’il a été arrêté</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>Number of tries</source>
        <translation>Nombre d’essais</translation>
    </message>
    <message>
        <source>Remove it once it ends</source>
        <translation>Le supprimer à la fin</translation>
    </message>
    <message>
        <source>Start it right away</source>
        <translation>Le démarrer tout de suite</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>As the image says</source>
        <translation>Celui de l’image</translation>
    </message>
    <message>
        <source>A command of its own</source>
        <translation>Une commande à lui</translation>
    </message>
    <message>
        <source>None, even if the image has one</source>
        <translation>Aucun, même si l’image en a un</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Contrôle de santé</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Toutes les</translation>
    </message>
    <message>
        <source>Given up after</source>
        <translation>Abandonné après</translation>
    </message>
    <message>
        <source>Time to start</source>
        <translation>Temps de démarrage</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Échecs consécutifs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Memory and swap</source>
        <translation>Mémoire et swap</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Mémoire partagée</translation>
    </message>
    <message>
        <source>Limits of its programs</source>
        <translation>Limites de ses programmes</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Networks of the engine</source>
        <translation>Réseaux du moteur</translation>
    </message>
    <message>
        <source>This computer’s own</source>
        <translation>Celui de cet ordinateur</translation>
    </message>
    <message>
        <source>That of another container</source>
        <translation>Celui d’un autre conteneur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Joined networks</source>
        <translation>Réseaux rejoints</translation>
    </message>
    <message>
        <source>Known hosts</source>
        <translation>Hôtes connus</translation>
    </message>
    <message>
        <source>Name servers</source>
        <translation>Serveurs de noms</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Paste a command that begins with docker run.</source>
        <translation>Collez une commande qui commence par docker run.</translation>
    </message>
    <message>
        <source>Left out: {options}.</source>
        <translation>Laissé de côté&#xa0;: {options}.</translation>
    </message>
    <message>
        <source>Taken as they stand, since only your shell knows them: {variables}.</source>
        <translation>Repris tels quels, car seul votre shell les connaît&#xa0;: {variables}.</translation>
    </message>
    <message>
        <source>Published ports</source>
        <translation>Ports publiés</translation>
    </message>
    <message>
        <source>Publish every port of the image, on any address</source>
        <translation>Publier tous les ports de l’image, sur toutes les adresses</translation>
    </message>
    <message>
        <source>Further ports</source>
        <translation>Autres ports</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Dossier ou fichier</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>Montages</translation>
    </message>
    <message>
        <source>Everything else in it can only be read</source>
        <translation>Tout le reste est en lecture seule</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
</context>
<context>
    <name>ContainerPage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risques</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Its engine does not answer.</source>
        <translation>Son moteur ne répond pas.</translation>
    </message>
    <message>
        <source>{state} · healthy</source>
        <translation>{state} · sain</translation>
    </message>
    <message>
        <source>{state} · checking</source>
        <translation>{state} · vérification</translation>
    </message>
    <message>
        <source>Failed ({code})</source>
        <translation>Échec ({code})</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Mauvaise santé</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Redémarre</translation>
    </message>
    <message>
        <source>Open to other containers only</source>
        <translation>Ouvert aux autres conteneurs seulement</translation>
    </message>
    <message>
        <source>{port}: click to open {address}</source>
        <translation>{port}&#xa0;: cliquez pour ouvrir {address}</translation>
    </message>
    <message>
        <source>Open to the whole network</source>
        <translation>Ouvert à tout le réseau</translation>
    </message>
    <message>
        <source>+{number}</source>
        <translation>+{number}</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>New container</source>
        <translation>Nouveau conteneur</translation>
    </message>
    <message>
        <source>Name, image, port…</source>
        <translation>Nom, image, port…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n conteneur</numerusform>
            <numerusform>%n conteneurs</numerusform>
        </translation>
    </message>
    <message>
        <source>By project</source>
        <translation>Par projet</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By image</source>
        <translation>Par image</translation>
    </message>
    <message>
        <source>By engine</source>
        <translation>Par moteur</translation>
    </message>
    <message>
        <source>Engines…</source>
        <translation>Moteurs…</translation>
    </message>
    <message>
        <source>No container yet</source>
        <translation>Aucun conteneur pour l’instant</translation>
    </message>
    <message>
        <source>A container runs a program from an image, apart from everything else on this computer.</source>
        <translation>Un conteneur exécute un programme depuis une image, à l’écart de tout le reste de cet ordinateur.</translation>
    </message>
    <message>
        <source>No container engine answers</source>
        <translation>Aucun moteur de conteneurs ne répond</translation>
    </message>
    <message>
        <source>Install Docker or Podman: what it holds appears here by itself.</source>
        <translation>Installez Docker ou Podman&#xa0;: ce qu’il contient apparaît ici tout seul.</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en marche</numerusform>
            <numerusform>%n en marche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engines</source>
        <translation>
            <numerusform>%n moteur</numerusform>
            <numerusform>%n moteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtés</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>Risqués</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Kill…</source>
        <translation>Forcer l’arrêt…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Cloner…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Mettre à jour…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Sans projet</translation>
    </message>
</context>
<context>
    <name>ContainerSummary</name>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>It ran out of memory</source>
        <translation>Il a manqué de mémoire</translation>
    </message>
    <message>
        <source>The system ended it at its limit. Give it more memory, or find what takes it.</source>
        <translation>Le système l’a arrêté à sa limite. Donnez-lui plus de mémoire, ou cherchez ce qui la consomme.</translation>
    </message>
    <message>
        <source>The engine says: {error}</source>
        <translation>Le moteur dit&#xa0;: {error}</translation>
    </message>
    <message>
        <source>It could not be started</source>
        <translation>Il n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>That code means: {meaning}.</source>
        <translation>Ce code signifie&#xa0;: {meaning}.</translation>
    </message>
    <message>
        <source>It said last: {output}</source>
        <translation>Son dernier message&#xa0;: {output}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>Montages</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>volume without a name → {target}</source>
        <translation>volume sans nom → {target}</translation>
    </message>
    <message>
        <source>volume {source} → {target}</source>
        <translation>volume {source} → {target}</translation>
    </message>
    <message>
        <source>folder {source} → {target}</source>
        <translation>dossier {source} → {target}</translation>
    </message>
    <message>
        <source>in memory → {target}</source>
        <translation>en mémoire → {target}</translation>
    </message>
    <message>
        <source>{mount}, read-only</source>
        <translation>{mount}, lecture seule</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Code de sortie</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>dont %n secret</numerusform>
            <numerusform>dont %n secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>never: it vanishes once it ends</source>
        <translation>jamais&#xa0;: il disparaît dès qu’il se termine</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>after a failure</source>
        <translation>après un échec</translation>
    </message>
    <message>
        <source>unless stopped</source>
        <translation>sauf si arrêté</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>%n fois au plus</numerusform>
            <numerusform>%n fois au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>%n jusqu’ici</numerusform>
            <numerusform>%n jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} processes</source>
        <translation>{number} processus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>ContainerSummaryTab</name>
    <message>
        <source>Open a shell</source>
        <translation>Ouvrir un shell</translation>
    </message>
    <message>
        <source>Open a terminal with a shell inside it</source>
        <translation>Ouvrir un terminal avec un shell à l’intérieur</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>The rest cannot be read</source>
        <translation>Impossible de lire le reste</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Creation</name>
    <message>
        <source>Still looking for the Pythons of this computer.</source>
        <translation>Recherche en cours des Python de cet ordinateur.</translation>
    </message>
    <message>
        <source>No Python was found on this computer.</source>
        <translation>Aucun Python trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source># With Insula</source>
        <translation># Avec Insula</translation>
    </message>
    <message>
        <source># With uv alone</source>
        <translation># Avec uv seul</translation>
    </message>
    <message>
        <source>Choose a requirements file.</source>
        <translation>Choisissez un fichier requirements.</translation>
    </message>
    <message>
        <source>The requirements file is being read.</source>
        <translation>Lecture du fichier requirements en cours.</translation>
    </message>
    <message>
        <source>Read the lines to check, then tick the box.</source>
        <translation>Lisez les lignes à vérifier, puis cochez la case.</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>Choose a row to see what it is made of.</source>
        <translation>Choisissez une ligne pour en voir les détails.</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Ce qui est différent</translation>
    </message>
</context>
<context>
    <name>EditContainerDialog</name>
    <message>
        <source>Edit “{name}”</source>
        <translation>Modifier «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Another container is made as asked here, and takes its place.</source>
        <translation>Un autre conteneur est créé comme demandé ici, et prend sa place.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Revenir aux réglages</translation>
    </message>
    <message>
        <source>The engine is asked what it is like…</source>
        <translation>Le moteur est interrogé sur ses réglages…</translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>Appliquer les changements</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Revoir les changements</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Its name, its volumes and all other settings stay.</source>
        <translation>Son nom, ses volumes et tous les autres réglages restent.</translation>
    </message>
    <message>
        <source>Nothing is different yet.</source>
        <translation>Rien n’est encore différent.</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>Start {engine}</source>
        <translation>Lancer {engine}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Lancement…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n conteneur</numerusform>
            <numerusform>%n conteneurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en marche</numerusform>
            <numerusform>%n en marche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} processors</source>
        <translation>{number} processeurs</translation>
    </message>
    <message>
        <source>without root</source>
        <translation>sans root</translation>
    </message>
</context>
<context>
    <name>EnginesDialog</name>
    <message>
        <source>Engines</source>
        <translation>Moteurs</translation>
    </message>
    <message>
        <source>Found by DOCKER_HOST, Docker’s contexts and the usual sockets. One that is started later appears by itself.</source>
        <translation>Trouvés par DOCKER_HOST, les contextes de Docker et les sockets habituels. Un moteur lancé plus tard apparaît tout seul.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No address is known where an engine could be.</source>
        <translation>Aucune adresse où pourrait se trouver un moteur n’est connue.</translation>
    </message>
</context>
<context>
    <name>EnvironmentPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>Ajouter une variable</translation>
    </message>
    <message>
        <source>It is given those of its image only.</source>
        <translation>Il ne reçoit que celles de son image.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
    <message>
        <source>A line NAME=value each; the variables above come before them.</source>
        <translation>Une ligne NOM=valeur par variable&#x202f;; celles d’au-dessus l’emportent.</translation>
    </message>
</context>
<context>
    <name>EquivalentCommand</name>
    <message>
        <source>Give it a name first.</source>
        <translation>Donnez-lui d’abord un nom.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Commande équivalente</translation>
    </message>
    <message>
        <source>The same in a terminal</source>
        <translation>La même chose dans un terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>It was not begun for %n of them:</source>
        <translation>
            <numerusform>Cela n’a pas commencé pour %n d’entre eux&#xa0;:</numerusform>
            <numerusform>Cela n’a pas commencé pour %n d’entre eux&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{name}”: {reason}</source>
        <translation>«&#x202f;{name}&#x202f;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>This failed for a reason that this version does not know ({code}).</source>
        <translation>Échec pour une raison que cette version ne connaît pas ({code}).</translation>
    </message>
    <message>
        <source>No environment has the name or id “{reference}”: look at the list.</source>
        <translation>Aucun environnement n’a le nom ou l’identifiant «&#x202f;{reference}&#x202f;»&#xa0;: consultez la liste.</translation>
    </message>
    <message>
        <source>Several environments answer to “{reference}”: use an id ({matches}).</source>
        <translation>Plusieurs environnements répondent à «&#x202f;{reference}&#x202f;»&#xa0;: donnez un identifiant ({matches}).</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({text}): choose another file.</source>
        <translation>«&#x202f;{path}&#x202f;» ne peut pas être lu ({text})&#xa0;: choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{path}” is no requirements file: choose a text file with one package a line.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un fichier requirements&#xa0;: choisissez un fichier texte avec un paquet par ligne.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” cannot be used (“{text}”): correct it.</source>
        <translation>La ligne {line} de «&#x202f;{path}&#x202f;» est inutilisable («&#x202f;{text}&#x202f;»)&#xa0;: corrigez-la.</translation>
    </message>
    <message>
        <source>“{verb}” is not possible with “{name}”.</source>
        <translation>«&#x202f;{verb}&#x202f;» n’est pas possible avec «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{path}” stays: it has files that are not the environment’s ({found}). Move them elsewhere first.</source>
        <translation>«&#x202f;{path}&#x202f;» reste en place&#xa0;: il contient des fichiers étrangers à l’environnement ({found}). Déplacez-les d’abord.</translation>
    </message>
    <message>
        <source>“{path}” stays: it is no longer the environment that was listed. Refresh the list.</source>
        <translation>«&#x202f;{path}&#x202f;» reste en place&#xa0;: ce n’est plus l’environnement de la liste. Actualisez la liste.</translation>
    </message>
    <message>
        <source>There is no Python on this computer: install one.</source>
        <translation>Aucun Python sur cet ordinateur&#xa0;: installez-en un.</translation>
    </message>
    <message>
        <source>Python “{python}” is not on this computer: install it, or choose another one.</source>
        <translation>Python «&#x202f;{python}&#x202f;» n’est pas sur cet ordinateur&#xa0;: installez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{engine} does not answer ({reason}): check that it runs.</source>
        <translation>{engine} ne répond pas ({reason})&#xa0;: vérifiez qu’il est démarré.</translation>
    </message>
    <message>
        <source>{engine} does not answer: check that it is installed and runs.</source>
        <translation>{engine} ne répond pas&#xa0;: vérifiez qu’il est installé et démarré.</translation>
    </message>
    <message>
        <source>“{path}” could not be read or written ({reason}).</source>
        <translation>«&#x202f;{path}&#x202f;» n’a pas pu être lu ou écrit ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” could not be read or written.</source>
        <translation>«&#x202f;{path}&#x202f;» n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>{program} failed (code {status}): {said}</source>
        <translation>{program} a échoué (code {status})&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{program} failed (code {status}): the log says more.</source>
        <translation>{program} a échoué (code {status})&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>The result was not as it must be ({detail}), so it was undone.</source>
        <translation>Le résultat n’était pas conforme ({detail})&#xa0;: tout a été annulé.</translation>
    </message>
    <message>
        <source>The result was not as it must be, so it was undone.</source>
        <translation>Le résultat n’était pas conforme&#xa0;: tout a été annulé.</translation>
    </message>
    <message>
        <source>This failed: the log says more.</source>
        <translation>Échec&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>The value of “{field}” cannot be used: change it.</source>
        <translation>La valeur de «&#x202f;{field}&#x202f;» ne convient pas&#xa0;: changez-la.</translation>
    </message>
    <message>
        <source>“{name}” is taken: choose another name.</source>
        <translation>«&#x202f;{name}&#x202f;» est déjà pris&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>No engine of containers answers: the list of containers says why.</source>
        <translation>Aucun moteur de conteneurs ne répond&#xa0;: la liste des conteneurs dit pourquoi.</translation>
    </message>
    <message>
        <source>{engine} refused: {message}</source>
        <translation>{engine} a refusé&#xa0;: {message}</translation>
    </message>
    <message>
        <source>Port {port} of this computer is in use: stop what uses it, or choose another.</source>
        <translation>Le port {port} de cet ordinateur est utilisé&#xa0;: arrêtez ce qui l’utilise, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The image has no program “{command}”: check the command and the entry point.</source>
        <translation>L’image n’a pas de programme «&#x202f;{command}&#x202f;»&#xa0;: vérifiez la commande et le point d’entrée.</translation>
    </message>
    <message>
        <source>You are not allowed to change “{path}”: check who owns it, or choose another location.</source>
        <translation>Vous n’avez pas le droit de modifier «&#x202f;{path}&#x202f;»&#xa0;: vérifiez son propriétaire ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{path}” can only be read: make it writable, or choose another location.</source>
        <translation>«&#x202f;{path}&#x202f;» est en lecture seule&#xa0;: rendez-le modifiable ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{path}” is on another disk: choose a location on the same one.</source>
        <translation>«&#x202f;{path}&#x202f;» est sur un autre disque&#xa0;: choisissez un emplacement sur le même.</translation>
    </message>
    <message>
        <source>No versions satisfy these requirements together: the log says why.</source>
        <translation>Aucune combinaison de versions ne satisfait ces dépendances&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>That is not possible now with “{name}”.</source>
        <translation>C’est impossible pour l’instant avec «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{path}” exists already: choose another location.</source>
        <translation>«&#x202f;{path}&#x202f;» existe déjà&#xa0;: choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Other work on “{name}” is not finished: wait until it ends, or cancel it.</source>
        <translation>Une autre opération sur «&#x202f;{name}&#x202f;» est en cours&#xa0;: attendez sa fin ou annulez-la.</translation>
    </message>
    <message>
        <source>The disk of “{path}” is full: free some space, then try again.</source>
        <translation>Le disque de «&#x202f;{path}&#x202f;» est plein&#xa0;: libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Insula: it is left alone. Update Insula.</source>
        <translation>«&#x202f;{path}&#x202f;» vient d’un Insula plus récent et n’est pas touché&#xa0;: mettez Insula à jour.</translation>
    </message>
    <message>
        <source>{program} is not installed: install it, then try again.</source>
        <translation>{program} n’est pas installé&#xa0;: installez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>{program} took too long and was stopped: try again.</source>
        <translation>{program} a pris trop de temps et a été arrêté&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>A package had to be built and that failed, often for want of a compiler: the log says more.</source>
        <translation>Un paquet à construire a échoué, souvent faute de compilateur&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>The package index does not answer: check the network and the index’s address.</source>
        <translation>L’index de paquets ne répond pas&#xa0;: vérifiez le réseau et l’adresse de l’index.</translation>
    </message>
    <message>
        <source>Insula ended in the middle of it; what was begun has been undone.</source>
        <translation>Insula s’est arrêté en plein travail&#x202f;; ce qui était commencé a été annulé.</translation>
    </message>
    <message>
        <source>This failed unexpectedly, and was undone: Insula’s log says more.</source>
        <translation>Échec inattendu, tout a été annulé&#xa0;: voyez le journal d’Insula.</translation>
    </message>
</context>
<context>
    <name>ExchangeDialog</name>
    <message>
        <source>Wait for its health check at most</source>
        <translation>Attendre son contrôle de santé au plus</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>What was written inside it, outside its volumes, stays behind with the old one.</source>
        <translation>Ce qui a été écrit à l’intérieur, hors de ses volumes, reste avec l’ancien.</translation>
    </message>
    <message>
        <source>The old one goes to the trash, from where it can be restored.</source>
        <translation>L’ancien va à la corbeille, d’où il peut être restauré.</translation>
    </message>
    <message>
        <source>The old one is stopped and goes to the trash. If the new one does not start, or its health check does not pass, the old one runs again as before.</source>
        <translation>L’ancien est arrêté et va à la corbeille. Si le nouveau ne démarre pas, ou si son contrôle de santé échoue, l’ancien tourne à nouveau comme avant.</translation>
    </message>
    <message>
        <source>The old one is stopped and goes to the trash. If the new one does not start, the old one runs again as before.</source>
        <translation>L’ancien est arrêté et va à la corbeille. Si le nouveau ne démarre pas, l’ancien tourne à nouveau comme avant.</translation>
    </message>
    <message>
        <source>The engine is still being asked what it is like.</source>
        <translation>Le moteur est encore interrogé sur ses réglages.</translation>
    </message>
</context>
<context>
    <name>ExitCodes</name>
    <message>
        <source>it ended well</source>
        <translation>il s’est bien terminé</translation>
    </message>
    <message>
        <source>its program met an error</source>
        <translation>son programme a rencontré une erreur</translation>
    </message>
    <message>
        <source>its program was started wrongly</source>
        <translation>son programme a été mal lancé</translation>
    </message>
    <message>
        <source>the engine could not start it</source>
        <translation>le moteur n’a pas pu le démarrer</translation>
    </message>
    <message>
        <source>its command cannot be run</source>
        <translation>sa commande ne peut pas être exécutée</translation>
    </message>
    <message>
        <source>its command was not found</source>
        <translation>sa commande est introuvable</translation>
    </message>
    <message>
        <source>interrupted, as by Ctrl+C</source>
        <translation>interrompu, comme par Ctrl+C</translation>
    </message>
    <message>
        <source>it is for another processor, or damaged</source>
        <translation>prévu pour un autre processeur, ou abîmé</translation>
    </message>
    <message>
        <source>its program gave up</source>
        <translation>son programme a abandonné</translation>
    </message>
    <message>
        <source>out of memory, or killed</source>
        <translation>mémoire épuisée, ou tué</translation>
    </message>
    <message>
        <source>its program crashed</source>
        <translation>son programme a planté</translation>
    </message>
    <message>
        <source>asked to end</source>
        <translation>on lui a demandé de s’arrêter</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>mémoire épuisée</translation>
    </message>
    <message>
        <source>ended by signal {number}</source>
        <translation>arrêté par le signal {number}</translation>
    </message>
    <message>
        <source>{code} ({meaning})</source>
        <translation>{code} ({meaning})</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>There is no terminal on this computer: install GNOME Terminal, Konsole, xterm or another one.</source>
        <translation>Aucun terminal sur cet ordinateur&#xa0;: installez GNOME Terminal, Konsole, xterm ou un autre.</translation>
    </message>
    <message>
        <source>There is no file manager on this computer: install xdg-utils with Files, Dolphin or another one.</source>
        <translation>Aucun gestionnaire de fichiers sur cet ordinateur&#xa0;: installez xdg-utils avec Fichiers, Dolphin ou un autre.</translation>
    </message>
    <message>
        <source>No terminal to open</source>
        <translation>Aucun terminal à ouvrir</translation>
    </message>
    <message>
        <source>No file manager to open</source>
        <translation>Aucun gestionnaire de fichiers à ouvrir</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 cœur</translation>
    </message>
    <message>
        <source>{number} cores</source>
        <translation>{number} cœurs</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;jour</numerusform>
            <numerusform>il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChanges</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n change(s)</source>
        <translation>
            <numerusform>{shown} sur %n changement</numerusform>
            <numerusform>{shown} sur %n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Folders searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.</source>
        <translation>Les environnements sont cherchés ici et aux emplacements habituels de virtualenv, Poetry, Pipenv, Hatch et uv.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FoldersEditor</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Choose a folder of the list first.</source>
        <translation>Choisissez d’abord un dossier de la liste.</translation>
    </message>
    <message>
        <source>Folders searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Levels below each</source>
        <translation>Niveaux sous chacun</translation>
    </message>
</context>
<context>
    <name>FormCells</name>
    <message>
        <source>Mask the value</source>
        <translation>Masquer la valeur</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Afficher la valeur</translation>
    </message>
</context>
<context>
    <name>FormRail</name>
    <message>
        <source>Something is set here</source>
        <translation>Quelque chose est réglé ici</translation>
    </message>
    <message>
        <source>It reaches beyond its walls</source>
        <translation>Il sort de ses murs</translation>
    </message>
    <message>
        <source>Something here must be changed</source>
        <translation>Quelque chose est à corriger ici</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>With all that was written in it; only its named volumes stay.</source>
        <translation>Avec tout ce qu’il a écrit&#x202f;; seuls ses volumes nommés restent.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Run by the shell of the container; it is well while this ends with 0.</source>
        <translation>Lancée par le shell du conteneur&#x202f;; il va bien tant qu’elle se termine par 0.</translation>
    </message>
    <message>
        <source>Failures do not count in that time.</source>
        <translation>Les échecs ne comptent pas pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>No operation yet</source>
        <translation>Aucune opération pour l’instant</translation>
    </message>
    <message>
        <source>What Insula does to this environment is kept here, with its log.</source>
        <translation>Ce qu’Insula fait à cet environnement est conservé ici, avec son journal.</translation>
    </message>
</context>
<context>
    <name>ImageConfirmations</name>
    <message>
        <source>Remove the image “{name}”?</source>
        <translation>Supprimer l’image «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s)?</source>
        <translation>
            <numerusform>Supprimer %n image&#x202f;?</numerusform>
            <numerusform>Supprimer %n images&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The image goes, with all its names.</source>
        <translation>L’image disparaît, avec tous ses noms.</translation>
    </message>
    <message>
        <source>The images go, with all their names.</source>
        <translation>Les images disparaissent, avec tous leurs noms.</translation>
    </message>
    <message>
        <source>Frees {size} on the disk, at least.</source>
        <translation>Libère au moins {size} sur le disque.</translation>
    </message>
    <message>
        <source>This cannot be undone; what a registry has can be pulled again.</source>
        <translation>C’est irréversible&#x202f;; ce qu’un registre possède peut être récupéré de nouveau.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Others were made from it: {names}.</source>
        <translation>D’autres en sont issues&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>ImageErrors</name>
    <message>
        <source>Name an image, such as python:3.12-slim.</source>
        <translation>Nommez une image, par exemple python:3.12-slim.</translation>
    </message>
    <message>
        <source>“{reference}” is an address: name an image without “https://”.</source>
        <translation>«&#x202f;{reference}&#x202f;» est une adresse&#xa0;: nommez une image, sans «&#x202f;https://&#x202f;».</translation>
    </message>
    <message>
        <source>“{reference}” has capital letters: names of images are lower-case.</source>
        <translation>«&#x202f;{reference}&#x202f;» contient des majuscules&#xa0;: les noms d’images sont en minuscules.</translation>
    </message>
    <message>
        <source>“{reference}” names no image: use letters, digits and . _ - between slashes.</source>
        <translation>«&#x202f;{reference}&#x202f;» ne nomme aucune image&#xa0;: utilisez des lettres, des chiffres et . _ - entre les barres obliques.</translation>
    </message>
    <message>
        <source>“{reference}” begins with a registry that cannot be: write host:port/name.</source>
        <translation>«&#x202f;{reference}&#x202f;» commence par un registre impossible&#xa0;: écrivez hôte:port/nom.</translation>
    </message>
    <message>
        <source>The tag of “{reference}” cannot be used: letters, digits and . _ - after the colon.</source>
        <translation>L’étiquette de «&#x202f;{reference}&#x202f;» est inutilisable&#xa0;: lettres, chiffres et . _ - après les deux-points.</translation>
    </message>
    <message>
        <source>The digest of “{reference}” is not whole.</source>
        <translation>L’empreinte de «&#x202f;{reference}&#x202f;» est incomplète.</translation>
    </message>
    <message>
        <source>“{reference}” is too long.</source>
        <translation>«&#x202f;{reference}&#x202f;» est trop long.</translation>
    </message>
    <message>
        <source>“{reference}” is an id: give a name.</source>
        <translation>«&#x202f;{reference}&#x202f;» est un identifiant&#xa0;: donnez un nom.</translation>
    </message>
    <message>
        <source>“{reference}” has a digest, which is computed and cannot be given: leave it out.</source>
        <translation>«&#x202f;{reference}&#x202f;» contient une empreinte, qui se calcule et ne se donne pas&#xa0;: retirez-la.</translation>
    </message>
    <message>
        <source>“{reference}” names no image.</source>
        <translation>«&#x202f;{reference}&#x202f;» ne nomme aucune image.</translation>
    </message>
    <message>
        <source>Say what to start: a file such as app.py, a module, or a command.</source>
        <translation>Indiquez ce qui est lancé&#xa0;: un fichier comme app.py, un module ou une commande.</translation>
    </message>
    <message>
        <source>“{value}” is no file and no module of the folder: choose one that is.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est ni un fichier ni un module du dossier&#xa0;: choisissez-en un qui l’est.</translation>
    </message>
    <message>
        <source>A quotation mark is open in “{value}”: close it.</source>
        <translation>Un guillemet reste ouvert dans «&#x202f;{value}&#x202f;»&#xa0;: fermez-le.</translation>
    </message>
    <message>
        <source>“{value}” is no version of Python: write one such as 3.13.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une version de Python&#xa0;: écrivez par exemple 3.13.</translation>
    </message>
    <message>
        <source>“{value}” is no port: they go from 1 to 65535.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un port&#xa0;: ils vont de 1 à 65535.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used: choose another.</source>
        <translation>«&#x202f;{value}&#x202f;» ne convient pas&#xa0;: choisissez autre chose.</translation>
    </message>
    <message>
        <source>“{path}” has no FROM: a Dockerfile begins with the image to build on.</source>
        <translation>«&#x202f;{path}&#x202f;» n’a pas de FROM&#xa0;: un Dockerfile commence par l’image de départ.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” cannot be used (“{text}”): correct it.</source>
        <translation>La ligne {line} de «&#x202f;{path}&#x202f;» est inutilisable («&#x202f;{text}&#x202f;»)&#xa0;: corrigez-la.</translation>
    </message>
    <message>
        <source>“{path}” has no stage “{text}”: choose another target.</source>
        <translation>«&#x202f;{path}&#x202f;» n’a pas d’étape «&#x202f;{text}&#x202f;»&#xa0;: choisissez une autre cible.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used ({text}): correct it.</source>
        <translation>«&#x202f;{path}&#x202f;» est inutilisable ({text})&#xa0;: corrigez-le.</translation>
    </message>
    <message>
        <source>“{path}” is no Dockerfile: choose a text file.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un Dockerfile&#xa0;: choisissez un fichier texte.</translation>
    </message>
    <message>
        <source>“{name}” is needed by {users}: remove that first, from the trash too.</source>
        <translation>«&#x202f;{name}&#x202f;» est nécessaire à {users}&#xa0;: supprimez-le d’abord, de la corbeille aussi.</translation>
    </message>
    <message>
        <source>Other images were made from “{name}” ({users}): remove them first.</source>
        <translation>D’autres images ont été faites d’après «&#x202f;{name}&#x202f;» ({users})&#xa0;: supprimez-les d’abord.</translation>
    </message>
    <message>
        <source>“{path}” is a link to “{target}”, out of the folder, where a build cannot follow: replace it by what it stands for, or leave it out with a .dockerignore.</source>
        <translation>«&#x202f;{path}&#x202f;» est un lien vers «&#x202f;{target}&#x202f;», hors du dossier, où une construction ne peut pas aller&#xa0;: remplacez-le par ce qu’il désigne, ou excluez-le avec un .dockerignore.</translation>
    </message>
    <message>
        <source>The Dockerfile wants to be read by “{syntax}”, a program of somebody else that would be fetched and run: remove its first line.</source>
        <translation>Le Dockerfile veut être lu par «&#x202f;{syntax}&#x202f;», un programme tiers qui serait téléchargé et exécuté&#xa0;: supprimez sa première ligne.</translation>
    </message>
    <message>
        <source>Line {line} has “{feature}”, which needs Docker’s buildx: install it, or do without.</source>
        <translation>La ligne {line} contient «&#x202f;{feature}&#x202f;», qui demande buildx de Docker&#xa0;: installez-le, ou faites sans.</translation>
    </message>
    <message>
        <source>“{path}” holds no images: choose a file that “Save” has made.</source>
        <translation>«&#x202f;{path}&#x202f;» ne contient pas d’images&#xa0;: choisissez un fichier fait par «&#x202f;Enregistrer&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name here: two characters at least, of letters, digits and . _ -, a letter or digit first.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être un nom ici&#xa0;: au moins deux caractères, lettres, chiffres et . _ -, une lettre ou un chiffre d’abord.</translation>
    </message>
    <message>
        <source>“{subnet}” is no range of addresses: write one such as 10.5.0.0/16.</source>
        <translation>«&#x202f;{subnet}&#x202f;» n’est pas une plage d’adresses&#xa0;: écrivez-en une telle que 10.5.0.0/16.</translation>
    </message>
    <message>
        <source>“{option}” is no option: write name=value, one a line.</source>
        <translation>«&#x202f;{option}&#x202f;» n’est pas une option&#xa0;: écrivez nom=valeur, une par ligne.</translation>
    </message>
    <message>
        <source>The engine has no image “{reference}”: pull it, or choose another.</source>
        <translation>Le moteur n’a pas l’image «&#x202f;{reference}&#x202f;»&#xa0;: récupérez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>{registry} did not give “{reference}”: {reason}</source>
        <translation>{registry} n’a pas donné «&#x202f;{reference}&#x202f;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{registry} does not answer ({reason}): check the network and the address.</source>
        <translation>{registry} ne répond pas ({reason})&#xa0;: vérifiez le réseau et l’adresse.</translation>
    </message>
    <message>
        <source>{registry} does not let you have “{reference}”: check its name, or log in with “docker login”.</source>
        <translation>{registry} vous refuse «&#x202f;{reference}&#x202f;»&#xa0;: vérifiez son nom, ou connectez-vous avec «&#x202f;docker login&#x202f;».</translation>
    </message>
    <message>
        <source>{registry} has no “{reference}”: check its name and its tag.</source>
        <translation>{registry} n’a pas «&#x202f;{reference}&#x202f;»&#xa0;: vérifiez son nom et son étiquette.</translation>
    </message>
    <message>
        <source>“{reference}” exists for other processors or systems only: choose another tag or platform.</source>
        <translation>«&#x202f;{reference}&#x202f;» n’existe que pour d’autres processeurs ou systèmes&#xa0;: choisissez une autre étiquette ou plateforme.</translation>
    </message>
    <message>
        <source>{helper}, which keeps your login for {registry}, failed: check that it is installed.</source>
        <translation>{helper}, qui conserve votre identifiant pour {registry}, a échoué&#xa0;: vérifiez qu’il est installé.</translation>
    </message>
    <message>
        <source>The step “{step}” failed ({reason}): the log says more.</source>
        <translation>L’étape «&#x202f;{step}&#x202f;» a échoué ({reason})&#xa0;: le journal en dit plus.</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>Looking at the path…</source>
        <translation>Vérification du chemin…</translation>
    </message>
</context>
<context>
    <name>ImageLayers</name>
    <message>
        <source>No</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Reading the layers…</source>
        <translation>Lecture des couches…</translation>
    </message>
    <message>
        <source>No layers to show</source>
        <translation>Aucune couche à afficher</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n nom</numerusform>
            <numerusform>%n noms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagePruning</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille propre</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n chosen</source>
        <translation>
            <numerusform>{number} sur %n</numerusform>
            <numerusform>{number} sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>frees {size} at least</source>
        <translation>libère au moins {size}</translation>
    </message>
    <message>
        <source>Every image is used by a container.</source>
        <translation>Chaque image est utilisée par un conteneur.</translation>
    </message>
    <message>
        <source>Choose an image first.</source>
        <translation>Choisissez d’abord une image.</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propre</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisée par</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Name, ID, label…</source>
        <translation>Nom, identifiant, label…</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Charger…</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Nettoyer…</translation>
    </message>
    <message>
        <source>New container…</source>
        <translation>Nouveau conteneur…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Select an image first.</source>
        <translation>Sélectionnez d’abord une image.</translation>
    </message>
    <message>
        <source>Select only one image.</source>
        <translation>Sélectionnez une seule image.</translation>
    </message>
    <message>
        <source>Select images of one engine.</source>
        <translation>Sélectionnez des images d’un seul moteur.</translation>
    </message>
    <message>
        <source>There are no images.</source>
        <translation>Il n’y a pas d’images.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Aucune image pour l’instant</translation>
    </message>
    <message>
        <source>An image is what a container is made from: a system with programs in it.</source>
        <translation>Une image est ce dont on fait un conteneur&#xa0;: un système avec ses programmes.</translation>
    </message>
    <message>
        <source>Pull an image…</source>
        <translation>Récupérer une image…</translation>
    </message>
    <message>
        <source>Pull…</source>
        <translation>Récupérer…</translation>
    </message>
    <message>
        <source>Build…</source>
        <translation>Construire…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>nothing found</source>
        <translation>rien trouvé</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
</context>
<context>
    <name>InspectTab</name>
    <message>
        <source>Search names and values</source>
        <translation>Rechercher un nom ou une valeur</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Mask secrets</source>
        <translation>Masquer les secrets</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Afficher les secrets</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Lecture impossible</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Interrogation du moteur…</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Tout copier</translation>
    </message>
</context>
<context>
    <name>Interpreters</name>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>found in PATH</source>
        <translation>trouvé dans le PATH</translation>
    </message>
</context>
<context>
    <name>Invalid</name>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>The name is too long: {maximum} characters at most.</source>
        <translation>Le nom est trop long&#xa0;: {maximum} caractères au plus.</translation>
    </message>
    <message>
        <source>The name is too short: two characters at least.</source>
        <translation>Le nom est trop court&#xa0;: deux caractères au moins.</translation>
    </message>
    <message>
        <source>“{name}” is a name that systems keep for themselves: choose another.</source>
        <translation>«&#x202f;{name}&#x202f;» est un nom réservé par certains systèmes&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A name starts with a letter, a digit or an underscore, not with “{character}”.</source>
        <translation>Un nom commence par une lettre, un chiffre ou un tiret bas, pas par «&#x202f;{character}&#x202f;».</translation>
    </message>
    <message>
        <source>A name cannot end with a space or a dot.</source>
        <translation>Un nom ne peut pas finir par une espace ou un point.</translation>
    </message>
    <message>
        <source>“{character}” cannot be in a name: use letters, digits, spaces and . _ - + @.</source>
        <translation>«&#x202f;{character}&#x202f;» n’est pas admis dans un nom&#xa0;: lettres, chiffres, espaces et . _ - + @ seulement.</translation>
    </message>
    <message>
        <source>The name has an invisible character ({character}): type it again.</source>
        <translation>Le nom contient un caractère invisible ({character})&#xa0;: ressaisissez-le.</translation>
    </message>
    <message>
        <source>Insula keeps names that start as “{name}” does for itself: choose another.</source>
        <translation>Insula se réserve les noms qui commencent comme «&#x202f;{name}&#x202f;»&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The name of a container starts with a letter or a digit, not with “{character}”.</source>
        <translation>Le nom d’un conteneur commence par une lettre ou un chiffre, pas par «&#x202f;{character}&#x202f;».</translation>
    </message>
    <message>
        <source>“{character}” cannot be in the name of a container: use letters without accents, digits and . _ -.</source>
        <translation>«&#x202f;{character}&#x202f;» n’est pas possible dans le nom d’un conteneur&#xa0;: utilisez des lettres sans accent, des chiffres et . _ -.</translation>
    </message>
    <message>
        <source>Give a path.</source>
        <translation>Indiquez un chemin.</translation>
    </message>
    <message>
        <source>“{path}” is relative: give the whole path.</source>
        <translation>«&#x202f;{path}&#x202f;» est relatif&#xa0;: indiquez le chemin complet.</translation>
    </message>
    <message>
        <source>“{path}” does not exist: check the path.</source>
        <translation>«&#x202f;{path}&#x202f;» n’existe pas&#xa0;: vérifiez le chemin.</translation>
    </message>
    <message>
        <source>“{path}” is not a folder: choose a folder.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un dossier&#xa0;: choisissez un dossier.</translation>
    </message>
    <message>
        <source>“{path}” is not a file: choose a file.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un fichier&#xa0;: choisissez un fichier.</translation>
    </message>
    <message>
        <source>The path has a character that environments cannot bear: choose another one.</source>
        <translation>Le chemin contient un caractère que les environnements ne supportent pas&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{path}” is inside another environment: choose a folder outside it.</source>
        <translation>«&#x202f;{path}&#x202f;» est dans un autre environnement&#xa0;: choisissez un dossier en dehors.</translation>
    </message>
    <message>
        <source>The path is too long: choose a shorter one.</source>
        <translation>Le chemin est trop long&#xa0;: choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>“{path}” is not a Python environment: choose the environment’s own folder.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un environnement Python&#xa0;: choisissez le dossier même de l’environnement.</translation>
    </message>
    <message>
        <source>“{path}” is a folder that holds an environment: choose the environment’s own folder.</source>
        <translation>«&#x202f;{path}&#x202f;» contient un environnement sans en être un&#xa0;: choisissez le dossier même de l’environnement.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name: choose another.</source>
        <translation>«&#x202f;{name}&#x202f;» ne convient pas comme nom&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: choose another.</source>
        <translation>«&#x202f;{path}&#x202f;» ne convient pas&#xa0;: choisissez un autre chemin.</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyValueGrid</name>
    <message>
        <source>Copy: {label}</source>
        <translation>Copier&#xa0;: {label}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Python environment</source>
        <translation>Environnement Python</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Machine virtuelle</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>téléchargement</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>téléchargée</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>décompression</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>déjà présente</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} sur {size}</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
</context>
<context>
    <name>LayersView</name>
    <message>
        <source>Layers of the image</source>
        <translation>Couches de l’image</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Such as 512m or 2g.</source>
        <translation>Par exemple 512m ou 2g.</translation>
    </message>
    <message>
        <source>twice the memory</source>
        <translation>le double de la mémoire</translation>
    </message>
    <message>
        <source>Both together; -1 for swap without end.</source>
        <translation>Les deux ensemble&#x202f;; -1 pour un swap sans limite.</translation>
    </message>
    <message>
        <source>In cores: 0.5 is half of one.</source>
        <translation>En cœurs&#xa0;: 0,5 est la moitié d’un.</translation>
    </message>
    <message>
        <source>What /dev/shm holds.</source>
        <translation>Ce que contient /dev/shm.</translation>
    </message>
    <message>
        <source>Several are separated by spaces.</source>
        <translation>Séparées par des espaces.</translation>
    </message>
</context>
<context>
    <name>ListBody</name>
    <message>
        <source>In a terminal</source>
        <translation>Terminal</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grouper</translation>
    </message>
    <message>
        <source>Group the list</source>
        <translation>Grouper la liste</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>LoadImagesDialog</name>
    <message>
        <source>Load images</source>
        <translation>Charger des images</translation>
    </message>
    <message>
        <source>A name that another image has goes to the one that is loaded.</source>
        <translation>Un nom que porte une autre image passe à celle qui est chargée.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What “Save…” or “docker save” has made.</source>
        <translation>Ce qu’ont produit «&#x202f;Enregistrer…&#x202f;» ou «&#x202f;docker save&#x202f;».</translation>
    </message>
</context>
<context>
    <name>LogLines</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No more lines come</source>
        <translation>Plus aucune ligne n’arrive</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Le moteur ne répond pas</translation>
    </message>
    <message>
        <source>The log goes on as soon as it does.</source>
        <translation>Le journal reprendra dès qu’il répondra.</translation>
    </message>
    <message>
        <source>It is gone: no more lines will come</source>
        <translation>Il n’existe plus&#xa0;: aucune autre ligne ne viendra</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>The last {count} lines were read at first.</source>
        <translation>Seules les {count} dernières lignes ont d’abord été lues.</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Tout lire</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>The log is read as soon as it does.</source>
        <translation>Le journal sera lu dès qu’il répondra.</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Le journal ne peut pas être lu</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Rien n’a encore été écrit</translation>
    </message>
    <message>
        <source>What the program writes appears here at once.</source>
        <translation>Ce que le programme écrit apparaît ici aussitôt.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>LogTools</name>
    <message>
        <source>Follow: stay at the end as lines come</source>
        <translation>Suivre&#xa0;: rester à la fin quand des lignes arrivent</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Renvoyer les longues lignes à la ligne</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>What went wrong</source>
        <translation>Cause de l’échec</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Enregistrer le journal…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>Le journal est vide.</translation>
    </message>
</context>
<context>
    <name>LogWindow</name>
    <message>
        <source>{name}: log</source>
        <translation>{name}&#xa0;: journal</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} sur {total}</translation>
    </message>
    <message>
        <source>No regular expression: {reason} (at character {position})</source>
        <translation>Expression rationnelle incorrecte&#xa0;: {reason} (au caractère {position})</translation>
    </message>
    <message>
        <source>This expression takes too long: make it simpler.</source>
        <translation>Cette expression prend trop de temps&#xa0;: simplifiez-la.</translation>
    </message>
    <message>
        <source>… this line has {size}: save it to see the rest</source>
        <translation>… cette ligne fait {size}&#xa0;: enregistrez le journal pour en voir la suite</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too much to copy: save the log to a file instead.</source>
        <translation>C’est trop à copier&#xa0;: enregistrez plutôt le journal dans un fichier.</translation>
    </message>
</context>
<context>
    <name>ManySelected</name>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) selected</source>
        <translation>
            <numerusform>%n environnement sélectionné</numerusform>
            <numerusform>%n environnements sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} of their own</source>
        <translation>{size} en propre</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation>
            <numerusform>%n pas encore mesuré</numerusform>
            <numerusform>%n pas encore mesurés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move “{name}”</source>
        <translation>Déplacer «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Move environment</source>
        <translation>Déplacer l’environnement</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouvel emplacement</translation>
    </message>
    <message>
        <source>Its scripts, activation files and settings are rewritten for the new location. Projects and editors that point at the old one have to be told.</source>
        <translation>Ses scripts, ses fichiers d’activation et sa configuration sont réécrits pour le nouvel emplacement. Les projets et éditeurs qui pointent vers l’ancien sont à mettre à jour.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>That is its location already.</source>
        <translation>C’est déjà son emplacement.</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>{name}-copy</source>
        <translation>{name}-copie</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Liaisons</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>NetworksPage</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Other names of the container there</source>
        <translation>Autres noms du conteneur sur ce réseau</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Rejoindre un réseau</translation>
    </message>
    <message>
        <source>It joins the engine’s default network, which knows no names.</source>
        <translation>Il rejoint le réseau par défaut du moteur, qui ne connaît pas de noms.</translation>
    </message>
    <message>
        <source>Names that it finds without a name server.</source>
        <translation>Des noms qu’il trouve sans serveur de noms.</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
</context>
<context>
    <name>NewContainerDialog</name>
    <message>
        <source>New container</source>
        <translation>Nouveau conteneur</translation>
    </message>
    <message>
        <source>What is left empty is as the image says, or as the engine has it.</source>
        <translation>Ce qui reste vide est comme dans l’image, ou comme le moteur le décide.</translation>
    </message>
    <message>
        <source>Create container</source>
        <translation>Créer le conteneur</translation>
    </message>
    <message>
        <source>Paste a docker run line…</source>
        <translation>Coller une ligne docker run…</translation>
    </message>
    <message>
        <source>The form does not know all of that line</source>
        <translation>Le formulaire ne connaît pas toute cette ligne</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>NewDockerfile</name>
    <message>
        <source>Choose the folder of the application.</source>
        <translation>Choisissez le dossier de l’application.</translation>
    </message>
    <message>
        <source>There is a Dockerfile: agree to replace it first.</source>
        <translation>Il y a déjà un Dockerfile&#xa0;: acceptez d’abord de le remplacer.</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Parcours du dossier…</translation>
    </message>
</context>
<context>
    <name>NewDockerfileDialog</name>
    <message>
        <source>New Dockerfile</source>
        <translation>Nouveau Dockerfile</translation>
    </message>
    <message>
        <source>For a Python application whose packages are in a requirements.txt.</source>
        <translation>Pour une application Python dont les paquets sont dans un requirements.txt.</translation>
    </message>
    <message>
        <source>Write Dockerfile</source>
        <translation>Écrire le Dockerfile</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Lance</translation>
    </message>
    <message>
        <source>A file, a module or a command.</source>
        <translation>Un fichier, un module ou une commande.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Replace the Dockerfile that is there</source>
        <translation>Remplacer le Dockerfile existant</translation>
    </message>
    <message>
        <source>What is in it now is lost.</source>
        <translation>Son contenu actuel sera perdu.</translation>
    </message>
    <message>
        <source>With a .dockerignore</source>
        <translation>Avec un .dockerignore</translation>
    </message>
    <message>
        <source>Keeps environments, caches, the history and “.env” with its secrets out of the image.</source>
        <translation>Exclut de l’image les environnements, les caches, l’historique et «&#x202f;.env&#x202f;» avec ses secrets.</translation>
    </message>
    <message>
        <source>The file as it will be</source>
        <translation>Le fichier tel qu’il sera</translation>
    </message>
    <message>
        <source>Choose a folder with a requirements.txt.</source>
        <translation>Choisissez un dossier avec un requirements.txt.</translation>
    </message>
</context>
<context>
    <name>NewNetworkDialog</name>
    <message>
        <source>New network</source>
        <translation>Nouveau réseau</translation>
    </message>
    <message>
        <source>Containers on it reach each other by their names.</source>
        <translation>Les conteneurs qui y sont reliés se joignent par leurs noms.</translation>
    </message>
    <message>
        <source>Create network</source>
        <translation>Créer le réseau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>the engine chooses</source>
        <translation>au choix du moteur</translation>
    </message>
    <message>
        <source>No way out</source>
        <translation>Sans sortie</translation>
    </message>
    <message>
        <source>Containers reach each other, but neither this computer nor the Internet.</source>
        <translation>Les conteneurs se joignent entre eux, mais ni cet ordinateur ni Internet.</translation>
    </message>
</context>
<context>
    <name>NewVenvDialog</name>
    <message>
        <source>Looking for Pythons…</source>
        <translation>Recherche des Python…</translation>
    </message>
    <message>
        <source>No Python found</source>
        <translation>Aucun Python trouvé</translation>
    </message>
    <message>
        <source>New Python environment</source>
        <translation>Nouvel environnement Python</translation>
    </message>
    <message>
        <source>A folder with a Python and packages of its own.</source>
        <translation>Un dossier avec un Python et des paquets bien à lui.</translation>
    </message>
    <message>
        <source>Create environment</source>
        <translation>Créer l’environnement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Follows the name</source>
        <translation>Suit le nom</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>No packages; add them later</source>
        <translation>Sans paquets, à ajouter plus tard</translation>
    </message>
    <message>
        <source>A requirements file</source>
        <translation>Un fichier requirements</translation>
    </message>
    <message>
        <source>Installs what requirements.txt asks for</source>
        <translation>Installe ce que demande requirements.txt</translation>
    </message>
    <message>
        <source>With pip</source>
        <translation>Avec pip</translation>
    </message>
    <message>
        <source>So that “pip install” works inside it. uv does without.</source>
        <translation>Pour que «&#x202f;pip install&#x202f;» y fonctionne. uv s’en passe.</translation>
    </message>
    <message>
        <source>There is no Python on this computer</source>
        <translation>Aucun Python sur cet ordinateur</translation>
    </message>
    <message>
        <source>Install one from python.org, with your system’s packages, or with “uv python install”.</source>
        <translation>Installez-en un depuis python.org, avec les paquets du système ou par «&#x202f;uv python install&#x202f;».</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
</context>
<context>
    <name>NewVolumeDialog</name>
    <message>
        <source>New volume</source>
        <translation>Nouveau volume</translation>
    </message>
    <message>
        <source>A place for files that containers share, and that stays when they go.</source>
        <translation>Un lieu pour des fichiers que des conteneurs partagent, et qui reste quand ils disparaissent.</translation>
    </message>
    <message>
        <source>Create volume</source>
        <translation>Créer le volume</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Empty is on this engine’s disk.</source>
        <translation>Vide, c’est le disque de ce moteur.</translation>
    </message>
    <message>
        <source>Options of the driver</source>
        <translation>Options du pilote</translation>
    </message>
    <message>
        <source>One name=value a line; none for an ordinary volume.</source>
        <translation>Un nom=valeur par ligne&#x202f;; aucune pour un volume ordinaire.</translation>
    </message>
</context>
<context>
    <name>OperationLine</name>
    <message>
        <source>Nothing is running</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>cancelled, and undone</source>
        <translation>annulation, rien n’a changé</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n opération</numerusform>
            <numerusform>%n opérations</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>{own} on disk, {shared} shared</source>
        <translation>{own} sur le disque, {shared} partagés</translation>
    </message>
    <message>
        <source>{own} on disk</source>
        <translation>{own} sur le disque</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Creating “{name}”</source>
        <translation>Création de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Cloning “{name}” to “{new_name}”</source>
        <translation>Clonage de «&#x202f;{name}&#x202f;» en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renaming “{name}” to “{new_name}”</source>
        <translation>Renommage de «&#x202f;{name}&#x202f;» en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moving “{name}”</source>
        <translation>Déplacement de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Starting “{name}”</source>
        <translation>Démarrage de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Stopping “{name}”</source>
        <translation>Arrêt de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Restarting “{name}”</source>
        <translation>Redémarrage de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Pausing “{name}”</source>
        <translation>Mise en pause de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Resuming “{name}”</source>
        <translation>Reprise de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Killing “{name}”</source>
        <translation>Arrêt forcé de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moving “{name}” to the trash</source>
        <translation>Mise à la corbeille de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Restoring “{name}”</source>
        <translation>Restauration de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Deleting “{name}” for ever</source>
        <translation>Suppression définitive de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Editing “{name}”</source>
        <translation>Modification de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Updating “{name}”</source>
        <translation>Mise à jour de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Pulling “{name}”</source>
        <translation>Récupération de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Building “{name}”</source>
        <translation>Construction de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Naming “{name}” “{new_name}” too</source>
        <translation>Ajout du nom «&#x202f;{new_name}&#x202f;» à «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Removing the image “{name}”</source>
        <translation>Suppression de l’image «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Saving “{name}” to {new_name}</source>
        <translation>Enregistrement de «&#x202f;{name}&#x202f;» dans {new_name}</translation>
    </message>
    <message>
        <source>Loading images from “{name}”</source>
        <translation>Chargement des images de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Removing unused images of “{name}”</source>
        <translation>Suppression des images inutilisées de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Creating the volume “{name}”</source>
        <translation>Création du volume «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Removing the volume “{name}”</source>
        <translation>Suppression du volume «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Creating the network “{name}”</source>
        <translation>Création du réseau «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Removing the network “{name}”</source>
        <translation>Suppression du réseau «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Created “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» créé</translation>
    </message>
    <message>
        <source>Cloned “{name}” to “{new_name}”</source>
        <translation>«&#x202f;{name}&#x202f;» cloné en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renamed “{name}” to “{new_name}”</source>
        <translation>«&#x202f;{name}&#x202f;» renommé en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moved “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» déplacé</translation>
    </message>
    <message>
        <source>Started “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» démarré</translation>
    </message>
    <message>
        <source>Stopped “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» arrêté</translation>
    </message>
    <message>
        <source>Restarted “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» redémarré</translation>
    </message>
    <message>
        <source>Paused “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» mis en pause</translation>
    </message>
    <message>
        <source>Resumed “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» repris</translation>
    </message>
    <message>
        <source>Killed “{name}”</source>
        <translation>Arrêt de «&#x202f;{name}&#x202f;» forcé</translation>
    </message>
    <message>
        <source>Moved “{name}” to the trash</source>
        <translation>«&#x202f;{name}&#x202f;» mis à la corbeille</translation>
    </message>
    <message>
        <source>Restored “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» restauré</translation>
    </message>
    <message>
        <source>Deleted “{name}” for ever</source>
        <translation>«&#x202f;{name}&#x202f;» supprimé définitivement</translation>
    </message>
    <message>
        <source>Edited “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» modifié</translation>
    </message>
    <message>
        <source>Updated “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» mis à jour</translation>
    </message>
    <message>
        <source>Pulled “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» récupérée</translation>
    </message>
    <message>
        <source>Built “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» construite</translation>
    </message>
    <message>
        <source>Named “{name}” “{new_name}” too</source>
        <translation>Nom «&#x202f;{new_name}&#x202f;» ajouté à «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Removed the image “{name}”</source>
        <translation>Image «&#x202f;{name}&#x202f;» supprimée</translation>
    </message>
    <message>
        <source>Saved “{name}” to {new_name}</source>
        <translation>«&#x202f;{name}&#x202f;» enregistrée dans {new_name}</translation>
    </message>
    <message>
        <source>Loaded images from “{name}”</source>
        <translation>Images de «&#x202f;{name}&#x202f;» chargées</translation>
    </message>
    <message>
        <source>Removed unused images of “{name}”</source>
        <translation>Images inutilisées de «&#x202f;{name}&#x202f;» supprimées</translation>
    </message>
    <message>
        <source>Created the volume “{name}”</source>
        <translation>Volume «&#x202f;{name}&#x202f;» créé</translation>
    </message>
    <message>
        <source>Removed the volume “{name}”</source>
        <translation>Volume «&#x202f;{name}&#x202f;» supprimé</translation>
    </message>
    <message>
        <source>Created the network “{name}”</source>
        <translation>Réseau «&#x202f;{name}&#x202f;» créé</translation>
    </message>
    <message>
        <source>Removed the network “{name}”</source>
        <translation>Réseau «&#x202f;{name}&#x202f;» supprimé</translation>
    </message>
    <message>
        <source>“{name}” is as asked already</source>
        <translation>«&#x202f;{name}&#x202f;» est déjà comme demandé</translation>
    </message>
    <message>
        <source>“{name}” is up to date already</source>
        <translation>«&#x202f;{name}&#x202f;» est déjà à jour</translation>
    </message>
</context>
<context>
    <name>OperationsBar</name>
    <message>
        <source>Running work</source>
        <translation>Opérations en cours</translation>
    </message>
    <message>
        <source>All operations and their logs</source>
        <translation>Toutes les opérations et leurs journaux</translation>
    </message>
</context>
<context>
    <name>OperationsPanel</name>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Its log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Copier le journal</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>made from {detail}</source>
        <translation>créé depuis {detail}</translation>
    </message>
    <message>
        <source>clone of “{detail}”</source>
        <translation>clone de «&#x202f;{detail}&#x202f;»</translation>
    </message>
    <message>
        <source>made from the image {detail}</source>
        <translation>créé depuis l’image {detail}</translation>
    </message>
    <message>
        <source>made by {detail}</source>
        <translation>créé par {detail}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>{title}: {figure}</source>
        <translation>{title}&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Every environment is in order.</source>
        <translation>Tous les environnements sont en ordre.</translation>
    </message>
    <message>
        <source>Looking around on this computer…</source>
        <translation>Exploration de cet ordinateur…</translation>
    </message>
    <message>
        <source>Welcome to Insula</source>
        <translation>Bienvenue dans Insula</translation>
    </message>
    <message>
        <source>An environment keeps a project apart from all others, so that nothing breaks anything else: its Python and packages, or its whole system in a container.</source>
        <translation>Un environnement tient un projet à l’écart de tous les autres, pour que rien ne casse rien&#xa0;: son Python et ses paquets, ou tout son système dans un conteneur.</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Disk footprint</source>
        <translation>Empreinte disque</translation>
    </message>
    <message>
        <source>Recent operations</source>
        <translation>Opérations récentes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show all operations</source>
        <translation>Afficher toutes les opérations</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en marche</numerusform>
            <numerusform>%n en marche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
    <message>
        <source>first goes on {date}</source>
        <translation>premier départ le {date}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>{size} in all, shared files not counted</source>
        <translation>{size} en tout, sans les fichiers partagés</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation>
            <numerusform>%n pas encore mesuré</numerusform>
            <numerusform>%n pas encore mesurés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>Editable, from {path}</source>
        <translation>Modifiable, depuis {path}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n package(s)</source>
        <translation>
            <numerusform>{shown} sur %n paquet</numerusform>
            <numerusform>{shown} sur %n paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n paquet</numerusform>
            <numerusform>%n paquets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackagesTab</name>
    <message>
        <source>Search packages</source>
        <translation>Rechercher un paquet</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation>Les paquets ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading packages…</source>
        <translation>Lecture des paquets…</translation>
    </message>
    <message>
        <source>No package matches</source>
        <translation>Aucun paquet ne correspond</translation>
    </message>
    <message>
        <source>No package yet</source>
        <translation>Aucun paquet pour l’instant</translation>
    </message>
    <message>
        <source>What you install in this environment appears here.</source>
        <translation>Ce que vous installez dans cet environnement apparaît ici.</translation>
    </message>
</context>
<context>
    <name>PasteRunLineDialog</name>
    <message>
        <source>Paste a docker run line</source>
        <translation>Coller une ligne docker run</translation>
    </message>
    <message>
        <source>It fills the form; nothing is run.</source>
        <translation>Elle remplit le formulaire&#x202f;; rien n’est lancé.</translation>
    </message>
    <message>
        <source>Fill the form</source>
        <translation>Remplir le formulaire</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Looking around…</source>
        <translation>Exploration…</translation>
    </message>
    <message>
        <source>What is found appears here at once.</source>
        <translation>Ce qui est trouvé apparaît ici aussitôt.</translation>
    </message>
    <message>
        <source>Insula could not start its work</source>
        <translation>Insula n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Starting {engine}…</source>
        <translation>Lancement de {engine}…</translation>
    </message>
    <message>
        <source>In a terminal: {command}</source>
        <translation>Dans un terminal&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No name, path or fact has these words.</source>
        <translation>Ces mots ne figurent nulle part.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>All is well: this filter lets nothing through.</source>
        <translation>Tout va bien&#xa0;: ce filtre ne retient rien.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>{engine} is away</source>
        <translation>{engine} est absent</translation>
    </message>
    <message>
        <source>Start {engine}</source>
        <translation>Lancer {engine}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: Insula’s log says what.</source>
        <translation>Une erreur imprévue s’est produite&#xa0;: voyez le journal d’Insula.</translation>
    </message>
</context>
<context>
    <name>PortsPage</name>
    <message>
        <source>Address on this computer</source>
        <translation>Adresse sur cet ordinateur</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>Port sur l’ordinateur</translation>
    </message>
    <message>
        <source>any</source>
        <translation>au choix</translation>
    </message>
    <message>
        <source>Port in the container</source>
        <translation>Port dans le conteneur</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Publish a port</source>
        <translation>Publier un port</translation>
    </message>
    <message>
        <source>Nothing in it can be reached from outside.</source>
        <translation>Rien n’y est joignable de l’extérieur.</translation>
    </message>
    <message>
        <source>That the image does not tell of; with “publish every port” they count too.</source>
        <translation>Ceux que l’image ne dit pas&#x202f;; «&#x202f;publier tous les ports&#x202f;» les compte aussi.</translation>
    </message>
    <message>
        <source>Limit to this computer</source>
        <translation>Limiter à cet ordinateur</translation>
    </message>
    <message>
        <source>Publish {port} of the image</source>
        <translation>Publier {port} de l’image</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Python is gone</source>
        <translation>Python disparu</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>déplacé à la main</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installé</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Non démarré</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non lancé</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Aucune réponse</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Incompris</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>en mauvaise santé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>redémarre en boucle</translation>
    </message>
    <message>
        <source>Its Python, {python}, is gone. Install it again, or make the environment anew.</source>
        <translation>Son Python, {python}, a disparu. Réinstallez-le ou recréez l’environnement.</translation>
    </message>
    <message>
        <source>It was moved or copied by hand, so its scripts still point to {path}. Move it with Insula.</source>
        <translation>Il a été déplacé ou copié à la main&#xa0;: ses scripts pointent encore vers {path}. Déplacez-le avec Insula.</translation>
    </message>
    <message>
        <source>Something in it is missing or cannot be right ({detail}). Make it anew.</source>
        <translation>Quelque chose y manque ou est incorrect ({detail}). Recréez-le.</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}). Check who owns it.</source>
        <translation>Il ne peut pas être lu ({reason}). Vérifiez à qui il appartient.</translation>
    </message>
    <message>
        <source>{engine} is not installed on this computer.</source>
        <translation>{engine} n’est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{engine} does not answer. Check that it runs; Insula’s log says more.</source>
        <translation>{engine} ne répond pas. Vérifiez qu’il fonctionne&#x202f;; le journal d’Insula en dit plus.</translation>
    </message>
    <message>
        <source>{engine} is installed, but its service does not run: Insula can start it for as long as it is open.</source>
        <translation>{engine} est installé, mais son service ne tourne pas&#xa0;: Insula peut le lancer pour le temps où il est ouvert.</translation>
    </message>
    <message>
        <source>You are not allowed to use {engine} ({address}). Join the group “docker”, then log out and in again.</source>
        <translation>Vous n’avez pas le droit d’utiliser {engine} ({address}). Rejoignez le groupe «&#x202f;docker&#x202f;», puis déconnectez-vous et reconnectez-vous.</translation>
    </message>
    <message>
        <source>{engine} takes calls ({address}) but does not answer. Restart it.</source>
        <translation>{engine} accepte les connexions ({address}) mais ne répond pas. Redémarrez-le.</translation>
    </message>
    <message>
        <source>What answers at {address} is no engine that Insula knows ({reason}).</source>
        <translation>Ce qui répond à {address} n’est pas un moteur connu d’Insula ({reason}).</translation>
    </message>
    <message>
        <source>Its health check fails. Its logs and the command of the check tell why.</source>
        <translation>Son contrôle de santé échoue. Ses journaux et la commande du contrôle disent pourquoi.</translation>
    </message>
    <message>
        <source>It ended by itself with exit code {status}. Its logs tell why.</source>
        <translation>Il s’est arrêté de lui-même avec le code de sortie {status}. Ses journaux disent pourquoi.</translation>
    </message>
    <message>
        <source>It ends again and again, and the engine starts it each time. Its logs tell why.</source>
        <translation>Il s’arrête sans cesse et le moteur le redémarre à chaque fois. Ses journaux disent pourquoi.</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message numerus="yes">
        <source>{shown} of %n process(es)</source>
        <translation>
            <numerusform>{shown} sur %n processus</numerusform>
            <numerusform>{shown} sur %n processus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n processus</numerusform>
            <numerusform>%n processus</numerusform>
        </translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>ProcessesTab</name>
    <message>
        <source>Search processes</source>
        <translation>Rechercher un processus</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>It is not running</source>
        <translation>Il n’est pas en marche</translation>
    </message>
    <message>
        <source>Its processes appear here while it runs.</source>
        <translation>Ses processus apparaissent ici quand il est en marche.</translation>
    </message>
    <message>
        <source>The processes cannot be read</source>
        <translation>Impossible de lire les processus</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading processes…</source>
        <translation>Lecture des processus…</translation>
    </message>
    <message>
        <source>No process matches</source>
        <translation>Aucun processus ne correspond</translation>
    </message>
    <message>
        <source>Nothing runs in it now</source>
        <translation>Rien n’y tourne pour l’instant</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{figure}%</source>
        <translation>{figure}&#xa0;%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PruneImagesDialog</name>
    <message>
        <source>Remove unused images</source>
        <translation>Supprimer les images inutilisées</translation>
    </message>
    <message>
        <source>No container needs these, the trash included. One from which others were made stays until they go.</source>
        <translation>Aucun conteneur n’en a besoin, corbeille comprise. Celle dont d’autres sont issues reste tant qu’elles sont là.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Unused images</source>
        <translation>Images inutilisées</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien choisir</translation>
    </message>
</context>
<context>
    <name>PullImageDialog</name>
    <message>
        <source>Pull an image</source>
        <translation>Récupérer une image</translation>
    </message>
    <message>
        <source>From its registry, with the login that Docker keeps for it.</source>
        <translation>Depuis son registre, avec l’identifiant que Docker conserve pour lui.</translation>
    </message>
    <message>
        <source>Pull image</source>
        <translation>Récupérer l’image</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>A name, with a tag after the colon, and a registry in front if need be.</source>
        <translation>Un nom, une étiquette après les deux-points, et au besoin un registre devant.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>That of the engine</source>
        <translation>Celle du moteur</translation>
    </message>
</context>
<context>
    <name>PullViewModel</name>
    <message>
        <source>Fetches {name} from {registry}.</source>
        <translation>Récupère {name} depuis {registry}.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Other work on it is not finished.</source>
        <translation>Une autre opération est en cours sur lui.</translation>
    </message>
    <message>
        <source>It has files that are not the environment’s ({files}): move them elsewhere first.</source>
        <translation>Il contient des fichiers étrangers à l’environnement ({files})&#xa0;: déplacez-les d’abord.</translation>
    </message>
    <message>
        <source>Insula itself runs from it.</source>
        <translation>Insula s’exécute depuis cet environnement.</translation>
    </message>
    <message>
        <source>Its engine does not answer.</source>
        <translation>Son moteur ne répond pas.</translation>
    </message>
    <message>
        <source>Not while it is broken: its problem tells what to do.</source>
        <translation>Il est inutilisable pour l’instant&#xa0;: son problème dit quoi faire.</translation>
    </message>
    <message>
        <source>You are not allowed to change it: check who owns it, and that its disk can be written.</source>
        <translation>Vous n’avez pas le droit de le modifier&#xa0;: vérifiez à qui il appartient et que son disque n’est pas en lecture seule.</translation>
    </message>
    <message>
        <source>This kind of environment cannot do that.</source>
        <translation>Cette technique ne le permet pas.</translation>
    </message>
    <message>
        <source>Its folder is gone, so nothing can be brought back.</source>
        <translation>Son dossier a disparu&#xa0;: rien à restaurer.</translation>
    </message>
    <message>
        <source>Others were made from it and need it.</source>
        <translation>D’autres en sont issus et en ont besoin.</translation>
    </message>
    <message>
        <source>Somebody has removed it, maybe with “docker container prune”, so nothing can be brought back.</source>
        <translation>Quelqu’un l’a supprimé, peut-être avec «&#x202f;docker container prune&#x202f;»&#xa0;: rien ne peut être restauré.</translation>
    </message>
    <message>
        <source>Somebody has started it in the trash: restore it, or stop it first.</source>
        <translation>Quelqu’un l’a démarré dans la corbeille&#xa0;: restaurez-le, ou arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation>Il est déjà en cours d’exécution.</translation>
    </message>
    <message>
        <source>It is not running: start it first.</source>
        <translation>Il n’est pas en cours d’exécution&#xa0;: démarrez-le d’abord.</translation>
    </message>
    <message>
        <source>It is paused: resume it first.</source>
        <translation>Il est en pause&#xa0;: reprenez-le d’abord.</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>Il n’est pas en pause.</translation>
    </message>
    <message>
        <source>It publishes no port now: start it, or publish one with Edit.</source>
        <translation>Il ne publie aucun port pour l’instant&#xa0;: démarrez-le, ou publiez-en un avec Modifier.</translation>
    </message>
    <message>
        <source>It was made to vanish once it ends (--rm), so it cannot be stopped without losing it.</source>
        <translation>Il a été créé pour disparaître à son arrêt (--rm)&#xa0;: l’arrêter, c’est le perdre.</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename “{name}”</source>
        <translation>Renommer «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Shown in the list and in the prompt. The folder stays where it is: {place}</source>
        <translation>Affiché dans la liste et dans l’invite. Le dossier ne bouge pas&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Other containers on its networks reach it under its new name from then on. It goes on running.</source>
        <translation>Les autres conteneurs de ses réseaux l’atteignent dès lors sous son nouveau nom. Il continue de tourner.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>That is its name already.</source>
        <translation>C’est déjà son nom.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>The request is on its way.</source>
        <translation>La demande est en cours d’envoi.</translation>
    </message>
</context>
<context>
    <name>RequirementsSource</name>
    <message>
        <source>another package index</source>
        <translation>autre index de paquets</translation>
    </message>
    <message>
        <source>packages from another place</source>
        <translation>paquets d’une autre source</translation>
    </message>
    <message>
        <source>a package from an address</source>
        <translation>paquet pris à une adresse</translation>
    </message>
    <message>
        <source>a project linked, not copied</source>
        <translation>projet lié, non copié</translation>
    </message>
    <message>
        <source>a package from this computer</source>
        <translation>paquet de cet ordinateur</translation>
    </message>
    <message>
        <source>another requirements file</source>
        <translation>autre fichier requirements</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to check before you go on</source>
        <translation>
            <numerusform>%n ligne à vérifier avant de continuer</numerusform>
            <numerusform>%n lignes à vérifier avant de continuer</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>Asks for %n package(s), and for what they need.</source>
        <translation>
            <numerusform>Demande %n paquet et ses dépendances.</numerusform>
            <numerusform>Demande %n paquets et leurs dépendances.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}, {risk}: {text}</source>
        <translation>Ligne {line}, {risk}&#xa0;: {text}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>et %n autre ligne</numerusform>
            <numerusform>et %n autres lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Requirements file</source>
        <translation>Fichier requirements</translation>
    </message>
    <message>
        <source>I have read these lines and trust them</source>
        <translation>J’ai lu ces lignes et je leur fais confiance</translation>
    </message>
</context>
<context>
    <name>RestoreAsDialog</name>
    <message>
        <source>Restore “{name}” under another name</source>
        <translation>Restaurer «&#x202f;{name}&#x202f;» sous un autre nom</translation>
    </message>
    <message>
        <source>It comes back with everything it had.</source>
        <translation>Il revient avec tout ce qu’il avait.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Another has its name now</source>
        <translation>Un autre porte son nom désormais</translation>
    </message>
    <message>
        <source>Give this one another name, or rename or delete the other one first to have it back as it was.</source>
        <translation>Donnez un autre nom à celui-ci, ou renommez ou supprimez d’abord l’autre pour le retrouver tel qu’il était.</translation>
    </message>
</context>
<context>
    <name>RestoreElsewhereDialog</name>
    <message>
        <source>Restore “{name}” elsewhere</source>
        <translation>Restaurer «&#x202f;{name}&#x202f;» ailleurs</translation>
    </message>
    <message>
        <source>It comes back with everything it had, at another location.</source>
        <translation>Il revient avec tout son contenu, à un autre emplacement.</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouvel emplacement</translation>
    </message>
    <message>
        <source>Its old location is taken</source>
        <translation>Son ancien emplacement est pris</translation>
    </message>
    <message>
        <source>Something else lies there now. Choose another location.</source>
        <translation>Autre chose s’y trouve à présent. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
</context>
<context>
    <name>Risks</name>
    <message>
        <source>It commands the engine</source>
        <translation>Il commande le moteur</translation>
    </message>
    <message>
        <source>It has every privilege</source>
        <translation>Il a tous les privilèges</translation>
    </message>
    <message>
        <source>It uses this computer’s network</source>
        <translation>Il utilise le réseau de cet ordinateur</translation>
    </message>
    <message>
        <source>It sees every process</source>
        <translation>Il voit tous les processus</translation>
    </message>
    <message>
        <source>It shares this computer’s memory segments</source>
        <translation>Il partage les segments de mémoire de cet ordinateur</translation>
    </message>
    <message>
        <source>A port is open to the whole network</source>
        <translation>Un port est ouvert à tout le réseau</translation>
    </message>
    <message>
        <source>engine’s socket</source>
        <translation>socket du moteur</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>privilégié</translation>
    </message>
    <message>
        <source>host network</source>
        <translation>réseau de l’hôte</translation>
    </message>
    <message>
        <source>host processes</source>
        <translation>processus de l’hôte</translation>
    </message>
    <message>
        <source>host memory</source>
        <translation>mémoire de l’hôte</translation>
    </message>
    <message>
        <source>open port</source>
        <translation>port ouvert</translation>
    </message>
    <message>
        <source>The engine’s socket is mounted: whoever gets in can do anything to this computer. Take the mount away unless it manages containers.</source>
        <translation>Le socket du moteur est monté&#xa0;: qui s’y introduit peut tout faire sur cet ordinateur. Retirez ce montage, sauf s’il gère des conteneurs.</translation>
    </message>
    <message>
        <source>What runs in it can take over this computer. Give it the one capability or device that it needs instead.</source>
        <translation>Ce qui y tourne peut prendre le contrôle de cet ordinateur. Donnez-lui plutôt la seule capacité ou le seul périphérique nécessaire.</translation>
    </message>
    <message>
        <source>Nothing keeps its ports apart from those of this computer. Publish the ports that it needs instead.</source>
        <translation>Rien ne sépare ses ports de ceux de cet ordinateur. Publiez plutôt les ports dont il a besoin.</translation>
    </message>
    <message>
        <source>It can see and end the programs of this computer. Give it its own processes unless it watches others.</source>
        <translation>Il peut voir et arrêter les programmes de cet ordinateur. Isolez ses processus, sauf s’il sert à en surveiller d’autres.</translation>
    </message>
    <message>
        <source>It can read what programs of this computer share in memory. Give it more shared memory instead.</source>
        <translation>Il peut lire ce que les programmes de cet ordinateur partagent en mémoire. Donnez-lui plutôt plus de mémoire partagée.</translation>
    </message>
    <message>
        <source>Other computers can reach it, past the firewall. Publish it on 127.0.0.1 unless others are meant to.</source>
        <translation>D’autres ordinateurs peuvent l’atteindre, malgré le pare-feu. Publiez-le sur 127.0.0.1, sauf si c’est voulu.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Remove this line</source>
        <translation>Supprimer cette ligne</translation>
    </message>
</context>
<context>
    <name>SaveImagesDialog</name>
    <message>
        <source>Save the image “{name}”</source>
        <translation>Enregistrer l’image «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message numerus="yes">
        <source>Save %n image(s)</source>
        <translation>
            <numerusform>Enregistrer %n image</numerusform>
            <numerusform>Enregistrer %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>One file with all layers and names, for another engine.</source>
        <translation>Un fichier avec toutes les couches et tous les noms, pour un autre moteur.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Remplacer le fichier qui s’y trouve</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Empty the trash after</source>
        <translation>Vider la corbeille après</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Whatever has been in the trash for longer is deleted for ever. 0 keeps it.</source>
        <translation>Ce qui y est depuis plus longtemps est supprimé définitivement. 0 conserve tout.</translation>
    </message>
    <message>
        <source>Folders searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.</source>
        <translation>Les environnements sont cherchés ici et aux emplacements habituels de virtualenv, Poetry, Pipenv, Hatch et uv.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Once it is replaced, containers that use its network, processes or IPC lose them, and start again only after an edit of their own: {names}.</source>
        <translation>Une fois qu’il est remplacé, les conteneurs qui utilisent son réseau, ses processus ou son IPC les perdent, et ne redémarrent qu’après avoir été modifiés à leur tour&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Others use the network, processes or IPC of what goes, and cannot start again without it: {names}.</source>
        <translation>D’autres utilisent le réseau, les processus ou l’IPC de ce qui part, et ne pourront plus redémarrer&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>getting ready</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>making it with {python}</source>
        <translation>création avec {python}</translation>
    </message>
    <message>
        <source>working out versions</source>
        <translation>résolution des versions</translation>
    </message>
    <message>
        <source>downloading packages</source>
        <translation>téléchargement des paquets</translation>
    </message>
    <message>
        <source>building packages</source>
        <translation>construction des paquets</translation>
    </message>
    <message>
        <source>installing packages</source>
        <translation>installation des paquets</translation>
    </message>
    <message>
        <source>copying files</source>
        <translation>copie des fichiers</translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation>vérification du résultat</translation>
    </message>
    <message>
        <source>moving files</source>
        <translation>déplacement des fichiers</translation>
    </message>
    <message>
        <source>writing the name</source>
        <translation>écriture du nom</translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>bringing it back</source>
        <translation>restauration</translation>
    </message>
    <message>
        <source>deleting files</source>
        <translation>suppression des fichiers</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>finalisation</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>remise en état</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>{done} of {layers} layers, {received}</source>
        <translation>{done} sur {layers} couches, {received}</translation>
    </message>
    <message>
        <source>looking through the folder</source>
        <translation>lecture du dossier</translation>
    </message>
    <message>
        <source>sending the folder, {sent} of {total}</source>
        <translation>envoi du dossier, {sent} sur {total}</translation>
    </message>
    <message>
        <source>step {step} of {steps}: {text}</source>
        <translation>étape {step} sur {steps}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>writing, {sent} of {total}</source>
        <translation>écriture, {sent} sur {total}</translation>
    </message>
    <message>
        <source>reading, {sent} of {total}</source>
        <translation>lecture, {sent} sur {total}</translation>
    </message>
    <message>
        <source>{done} removed</source>
        <translation>{done} supprimées</translation>
    </message>
    <message>
        <source>making the container</source>
        <translation>création du conteneur</translation>
    </message>
    <message>
        <source>making the network “{network}” again</source>
        <translation>nouvelle création du réseau «&#x202f;{network}&#x202f;»</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>redémarrage</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>mise en pause</translation>
    </message>
    <message>
        <source>resuming</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>killing</source>
        <translation>arrêt forcé</translation>
    </message>
    <message>
        <source>copying the volume “{volume}”, {sent}</source>
        <translation>copie du volume «&#x202f;{volume}&#x202f;», {sent}</translation>
    </message>
    <message>
        <source>keeping its files</source>
        <translation>mise de côté de ses fichiers</translation>
    </message>
    <message>
        <source>waiting for its health check</source>
        <translation>attente de son contrôle de santé</translation>
    </message>
    <message>
        <source>putting it in place of the old one</source>
        <translation>mise à la place de l’ancien</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Insula begins anew. What was damaged is kept here:</source>
        <translation>Insula repart à neuf. Ce qui était endommagé est conservé ici&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) set aside</source>
        <translation>
            <numerusform>%n fichier endommagé mis de côté</numerusform>
            <numerusform>%n fichiers endommagés mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{operation}: {reason}</source>
        <translation>{operation}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Interrupted work that cannot be put in order yet</source>
        <translation>Travail interrompu, pas encore remis en ordre</translation>
    </message>
    <message>
        <source>Interrupted work was put in order</source>
        <translation>Le travail interrompu a été remis en ordre</translation>
    </message>
    <message>
        <source>{operation}: finished.</source>
        <translation>{operation}&#xa0;: c’est terminé.</translation>
    </message>
    <message>
        <source>{operation}: undone.</source>
        <translation>{operation}&#xa0;: c’est annulé.</translation>
    </message>
</context>
<context>
    <name>StartNotice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>{size} of {limit}</source>
        <translation>{size} sur {limit}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>that of this computer</source>
        <translation>celui de cet ordinateur</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
</context>
<context>
    <name>StatisticsTab</name>
    <message numerus="yes">
        <source>The last %n minute(s)</source>
        <translation>
            <numerusform>La dernière minute</numerusform>
            <numerusform>Les %n dernières minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be measured</source>
        <translation>Mesure impossible</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>It is not running</source>
        <translation>Il n’est pas en marche</translation>
    </message>
    <message>
        <source>What it uses is measured while it runs.</source>
        <translation>Sa consommation est mesurée quand il est en marche.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Steps of the build</source>
        <translation>Étapes de la construction</translation>
    </message>
</context>
<context>
    <name>StockDetails</name>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>none: only among its containers</source>
        <translation>aucune&#xa0;: réseau fermé</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propre</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
    <message>
        <source>no container</source>
        <translation>aucun conteneur</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
</context>
<context>
    <name>StockList</name>
    <message>
        <source>{name} (trash)</source>
        <translation>{name} (corbeille)</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>None of these has all the words that you look for.</source>
        <translation>Rien ici ne contient tous les mots recherchés.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Asking the engines…</source>
        <translation>Interrogation des moteurs…</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à afficher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
</context>
<context>
    <name>StockPanel</name>
    <message>
        <source>The rest cannot be read</source>
        <translation>Le reste ne peut pas être lu</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>un nouveau</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Source, or size</source>
        <translation>Source, ou taille</translation>
    </message>
    <message>
        <source>Path in the container</source>
        <translation>Chemin dans le conteneur</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Mount something</source>
        <translation>Monter quelque chose</translation>
    </message>
    <message>
        <source>All that it writes goes when it goes, but for the volumes of its image.</source>
        <translation>Tout ce qu’il écrit disparaît avec lui, sauf les volumes de son image.</translation>
    </message>
    <message>
        <source>Only what is mounted above can be written.</source>
        <translation>Seul ce qui est monté ci-dessus peut être écrit.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Interpreter</source>
        <translation>Interpréteur</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>pip</source>
        <translation>pip</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Activate with</source>
        <translation>Activer avec</translation>
    </message>
    <message>
        <source>{size} own</source>
        <translation>{size}</translation>
    </message>
    <message>
        <source>{size} shared</source>
        <translation>{size} partagés</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Folded: Enter unfolds it</source>
        <translation>Replié&#xa0;: Entrée le déplie</translation>
    </message>
    <message>
        <source>Unfolded: Enter folds it</source>
        <translation>Déplié&#xa0;: Entrée le replie</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>As last seen; not confirmed yet.</source>
        <translation>Dernier état connu, pas encore confirmé.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>TagImageDialog</name>
    <message>
        <source>One more name for “{name}”</source>
        <translation>Un nom de plus pour «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The names it has stay.</source>
        <translation>Les noms qu’elle porte restent.</translation>
    </message>
    <message>
        <source>Give the name</source>
        <translation>Donner le nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Such as team/blog:2.3, with a registry in front where it is to go to one.</source>
        <translation>Par exemple equipe/blog:2.3, avec un registre devant si elle doit y aller.</translation>
    </message>
</context>
<context>
    <name>TagViewModel</name>
    <message>
        <source>The image {image} has that name, and loses it.</source>
        <translation>L’image {image} porte ce nom, et le perd.</translation>
    </message>
    <message>
        <source>It has that name already.</source>
        <translation>Elle porte déjà ce nom.</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environnement</numerusform>
            <numerusform>%n environnements</numerusform>
        </translation>
    </message>
    <message>
        <source>What is here stays until you delete it.</source>
        <translation>Ce qui est ici reste jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message numerus="yes">
        <source>What is here is deleted for ever after %n day(s).</source>
        <translation>
            <numerusform>Ce qui est ici est supprimé définitivement au bout de %n&#xa0;jour.</numerusform>
            <numerusform>Ce qui est ici est supprimé définitivement au bout de %n&#xa0;jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Reste</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Select only one environment.</source>
        <translation>Sélectionnez un seul environnement.</translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore elsewhere…</source>
        <translation>Restaurer ailleurs…</translation>
    </message>
    <message>
        <source>Restore under another name…</source>
        <translation>Restaurer sous un autre nom…</translation>
    </message>
    <message>
        <source>Delete for ever…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>What you delete waits here, whole, until you restore it or its time is over.</source>
        <translation>Ce que vous supprimez attend ici, intact, jusqu’à sa restauration ou la fin de son délai.</translation>
    </message>
    <message>
        <source>Select an environment first.</source>
        <translation>Sélectionnez d’abord un environnement.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Impossible pour l’instant.</translation>
    </message>
</context>
<context>
    <name>UnexpectedNotice</name>
    <message>
        <source>Something went wrong that nobody foresaw</source>
        <translation>Une erreur imprévue s’est produite</translation>
    </message>
    <message>
        <source>Insula goes on; its log has the details. Please report them.</source>
        <translation>Insula continue&#x202f;; les détails sont dans son journal. Merci de les signaler.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>UpdateContainerDialog</name>
    <message>
        <source>Update “{name}”</source>
        <translation>Mettre à jour «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The same container, made again from a newer image.</source>
        <translation>Le même conteneur, refait à partir d’une image plus récente.</translation>
    </message>
    <message>
        <source>Update container</source>
        <translation>Mettre à jour le conteneur</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Name of the image</source>
        <translation>Nom de l’image</translation>
    </message>
    <message>
        <source>With its tag, for instance python:3.13-slim</source>
        <translation>Avec son étiquette, par exemple python:3.13-slim</translation>
    </message>
    <message>
        <source>Ask the registry for the newest</source>
        <translation>Demander la plus récente au registre</translation>
    </message>
    <message>
        <source>Pulls the image first. Otherwise the one that is on this computer under that name is taken.</source>
        <translation>Télécharge d’abord l’image. Sinon, celle qui porte ce nom sur cet ordinateur est prise.</translation>
    </message>
    <message>
        <source>Its image has no name: choose another one.</source>
        <translation>Son image n’a pas de nom&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The same image</source>
        <translation>La même image</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Une autre image</translation>
    </message>
    <message>
        <source>Another tag, or another name</source>
        <translation>Une autre étiquette, ou un autre nom</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Its name, settings, networks, ports and volumes stay as they are.</source>
        <translation>Son nom, ses réglages, ses réseaux, ses ports et ses volumes restent tels quels.</translation>
    </message>
    <message>
        <source>Name the image first.</source>
        <translation>Nommez d’abord l’image.</translation>
    </message>
</context>
<context>
    <name>UsageColumns</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>of {limit}</source>
        <translation>sur {limit}</translation>
    </message>
</context>
<context>
    <name>VenvPage</name>
    <message>
        <source>Python environments</source>
        <translation>Environnements Python</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Nouvel environnement</translation>
    </message>
    <message>
        <source>Name, path, Python…</source>
        <translation>Nom, chemin, Python…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environnement</numerusform>
            <numerusform>%n environnements</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>By Python</source>
        <translation>Par Python</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>Dossiers…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No Python environment yet</source>
        <translation>Aucun environnement Python pour l’instant</translation>
    </message>
    <message>
        <source>An environment gives a project its own Python and packages, apart from all others.</source>
        <translation>Un environnement donne à un projet son Python et ses paquets, à part de tous les autres.</translation>
    </message>
    <message>
        <source>Environments cannot be looked for</source>
        <translation>Impossible de chercher les environnements</translation>
    </message>
    <message>
        <source>The folders to look in cannot be read. Choose others.</source>
        <translation>Les dossiers à parcourir ne peuvent pas être lus. Choisissez-en d’autres.</translation>
    </message>
    <message numerus="yes">
        <source>%n Python(s) on this computer</source>
        <translation>
            <numerusform>%n Python sur cet ordinateur</numerusform>
            <numerusform>%n Python sur cet ordinateur</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Cloner…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Pas encore mesuré</translation>
    </message>
    <message>
        <source>{size} more shared with others</source>
        <translation>et {size} partagés avec d’autres</translation>
    </message>
    <message>
        <source>Python unknown</source>
        <translation>Python inconnu</translation>
    </message>
</context>
<context>
    <name>VenvSummaryTab</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Open a terminal in which it is active</source>
        <translation>Ouvrir un terminal où il est activé</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Cloner</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Forcer l’arrêt</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Construire</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>Supprimer l’image</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Load images</source>
        <translation>Charger des images</translation>
    </message>
    <message>
        <source>Remove unused images</source>
        <translation>Supprimer les images inutilisées</translation>
    </message>
    <message>
        <source>Create volume</source>
        <translation>Créer un volume</translation>
    </message>
    <message>
        <source>Remove volume</source>
        <translation>Supprimer le volume</translation>
    </message>
    <message>
        <source>Create network</source>
        <translation>Créer un réseau</translation>
    </message>
    <message>
        <source>Remove network</source>
        <translation>Supprimer le réseau</translation>
    </message>
</context>
<context>
    <name>WatchedWork</name>
    <message>
        <source>after {time}</source>
        <translation>après {time}</translation>
    </message>
</context>
<context>
    <name>WholeLine</name>
    <message>
        <source>The whole line</source>
        <translation>La ligne entière</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Cloning…</source>
        <translation>Clonage…</translation>
    </message>
    <message>
        <source>Renaming…</source>
        <translation>Renommage…</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Déplacement…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Redémarrage…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Reprise…</translation>
    </message>
    <message>
        <source>Killing…</source>
        <translation>Arrêt forcé…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>Modification…</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
</context>
<context>
    <name>WorkWindow</name>
    <message>
        <source>Change it and try again…</source>
        <translation>Modifier et réessayer…</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Cause de l’échec</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Enregistrer la sortie</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>New container…</source>
        <translation>Nouveau conteneur…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The work goes on without this window.</source>
        <translation>L’opération continue sans cette fenêtre.</translation>
    </message>
</context>
</TS>
